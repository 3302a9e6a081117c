(** Bisection trees, as certificates write them, and their replay.

    A text is a tree in preorder: a digit cuts the box across that axis, lower half first; a dot is a leaf
    (Documentation/CertificateFormat.md). At a leaf Coq decides the statement again, by its own enclosures;
    as they may be coarser than the prover's, it may cut the leaf a few times more. So nothing but the shape
    of the tree comes from outside, and a wrong tree can only fail. *)
Require Import Reals Lra Lia ZArith List Bool Ascii String.
From Interval Require Import Xreal.
From SelfNormalization Require Import Statements Intervals.
Import ListNotations.
Open Scope R_scope.

Inductive tree : Set :=
  | Leaf
  | Cut (axis : nat) (lower upper : tree).

(** The stack holds the cuts that still wait for a half, and the lower half once it is read. *)
Fixpoint read (text : string) (stack : list (nat * option tree)) : option tree :=
  let fix close (stack : list (nat * option tree)) (t : tree) : list (nat * option tree) + tree :=
    match stack with
    | [] => inr t
    | (axis, None) :: rest => inl ((axis, Some t) :: rest)
    | (axis, Some lower) :: rest => close rest (Cut axis lower t)
    end in
  match text with
  | EmptyString => None
  | String c rest =>
      if Ascii.eqb c "."%char then
        match close stack Leaf with
        | inl stack => read rest stack
        | inr t => match rest with EmptyString => Some t | _ => None end
        end
      else
        let axis := (nat_of_ascii c - nat_of_ascii "0")%nat in
        if (axis <? 4)%nat && (nat_of_ascii "0" <=? nat_of_ascii c)%nat
        then read rest ((axis, None) :: stack) else None
  end.

Definition box := list I.type.
Definition inside (point : list R) (b : box) : Prop := Forall2 (fun x X => x ∈ X) point b.

(** Both halves of a box across an axis. *)
Fixpoint halves (axis : nat) (b : box) : box * box :=
  match b, axis with
  | [], _ => ([], [])
  | X :: rest, O => let (X1, X2) := I.bisect X in (X1 :: rest, X2 :: rest)
  | X :: rest, S n => let (b1, b2) := halves n rest in (X :: b1, X :: b2)
  end.

Lemma halves_correct point : forall axis b, inside point b ->
  inside point (fst (halves axis b)) \/ inside point (snd (halves axis b)).
Proof.
induction point as [|x point IH]; intros axis b H; inversion H as [|? X ? rest HX Hrest]; subst.
- destruct axis; left; constructor.
- destruct axis as [|n]; cbn [halves].
  + generalize (I.bisect_correct X (Xreal x) HX). destruct (I.bisect X) as [X1 X2]. simpl.
    intros [H1|H1]; [left|right]; now constructor.
  + generalize (IH n rest Hrest). destruct (halves n rest) as [b1 b2]. simpl.
    intros [H1|H1]; [left|right]; now constructor.
Qed.

Section Replay.
Variable decide : box -> bool.
Variable next_axis : box -> nat.

(** A few cuts more, where a leaf is too coarse. *)
Fixpoint refine (cuts : nat) (b : box) : bool :=
  if decide b then true else
  match cuts with
  | O => false
  | S n => let (b1, b2) := halves (next_axis b) b in if refine n b1 then refine n b2 else false
  end.

Fixpoint replay (cuts : nat) (t : tree) (b : box) : bool :=
  match t with
  | Leaf => refine cuts b
  | Cut axis lower upper =>
      let (b1, b2) := halves axis b in if replay cuts lower b1 then replay cuts upper b2 else false
  end.

Variable statement : list R -> Prop.
Hypothesis decide_correct : forall b, decide b = true -> forall point, inside point b -> statement point.

Lemma refine_correct cuts : forall b, refine cuts b = true -> forall point, inside point b -> statement point.
Proof.
induction cuts as [|cuts IH]; intros b; cbn [refine]; case_eq (decide b); intros Hd.
- intros _. now apply decide_correct.
- easy.
- intros _. now apply decide_correct.
- intros H point Hin. generalize (halves_correct point (next_axis b) b Hin).
  destruct (halves (next_axis b) b) as [b1 b2]. simpl. revert H.
  case_eq (refine cuts b1); [|easy]. intros H1 H2 [H|H]; [now apply (IH b1)|now apply (IH b2)].
Qed.

Theorem replay_correct cuts t :
  forall b, replay cuts t b = true -> forall point, inside point b -> statement point.
Proof.
induction t as [|axis lower IHl upper IHu]; intros b; cbn [replay].
- apply refine_correct.
- intros H point Hin. generalize (halves_correct point axis b Hin).
  destruct (halves axis b) as [b1 b2]. simpl. revert H.
  case_eq (replay cuts lower b1); [|easy]. intros H1 H2 [H|H]; [now apply (IHl b1)|now apply (IHu b2)].
Qed.
End Replay.

Definition replay_text (decide : box -> bool) (next_axis : box -> nat) (cuts : nat) (text : string) (b : box) :=
  match read text [] with
  | Some t => replay decide next_axis cuts t b
  | None => false
  end.

Theorem replay_text_correct decide next_axis cuts text b (statement : list R -> Prop) :
  (forall b, decide b = true -> forall point, inside point b -> statement point) ->
  replay_text decide next_axis cuts text b = true -> forall point, inside point b -> statement point.
Proof.
unfold replay_text. intros Hd. destruct (read text []); [|easy]. now apply replay_correct.
Qed.
