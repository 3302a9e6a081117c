(** The decision of [Certificate.v] as a program.

    Z, N and positive become the integers of zarith, by the mapping that comes with Coq; with booleans, lists,
    pairs, options and characters as OCaml's own, that is all that is replaced. What is written below for two
    guesses needs no belief: a wrong guess is found ([Mantissas.v]), an exception accepts nothing. *)
From Coq Require Extraction.
From Coq Require Import ExtrOcamlBasic ExtrOcamlString ExtrOcamlZBigInt.
From SelfNormalization Require Import Mantissas Certificate.

(** The real numbers in statements are opaque, and extracted to be left alone. *)
Set Warnings "-extraction-opaque-accessed".
Extraction Language OCaml.

Extract Constant guess_log2 => "Guesses.log2".
Extract Constant guess_root => "Guesses.root".

(** The axiom on sequences of decisions is what the real numbers are built on. Programs name it and never run
    it: it would end them. *)
Extract Constant ClassicalDedekindReals.sig_forall_dec => "(fun _ -> assert false)".

Extraction "checker.ml" check.
