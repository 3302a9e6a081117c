(** Bisection trees, as certificates write them, and their replay.

    A text is a tree in preorder: a digit cuts the box across that axis, lower half first; a dot is a leaf
    (Documentation/CertificateFormat.md). At a leaf Coq decides the statement again, by its own enclosures. So
    nothing but the shape of the tree comes from outside, and a wrong tree can only fail. *)
Require Import Reals Lra Lia ZArith List Bool Ascii String.
From Interval Require Import Xreal.
From SelfNormalization Require Import Statements Intervals.
Import ListNotations.
Open Scope R_scope.

Inductive tree : Set :=
  | Leaf
  | Cut (axis : nat) (lower upper : tree).

(** The tree of a box with so many axes. The stack holds the cuts that still wait for a half, and the lower
    half once it is read. *)
Fixpoint read (axes : nat) (text : string) (stack : list (nat * option tree)) : option tree :=
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
        | inl stack => read axes rest stack
        | inr t => match rest with EmptyString => Some t | _ => None end
        end
      else
        let axis := (nat_of_ascii c - nat_of_ascii "0")%nat in
        if (axis <? axes)%nat && (nat_of_ascii "0" <=? nat_of_ascii c)%nat
        then read axes rest ((axis, None) :: stack) else None
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

(** "if" rather than "&&": the virtual machine evaluates both sides of the latter. *)
Fixpoint replay (t : tree) (b : box) : bool :=
  match t with
  | Leaf => decide b
  | Cut axis lower upper =>
      let (b1, b2) := halves axis b in if replay lower b1 then replay upper b2 else false
  end.

Variable statement : list R -> Prop.
Hypothesis decide_correct : forall b, decide b = true -> forall point, inside point b -> statement point.

Theorem replay_correct t : forall b, replay t b = true -> forall point, inside point b -> statement point.
Proof.
induction t as [|axis lower IHl upper IHu]; intros b; cbn [replay].
- apply decide_correct.
- intros H point Hin. generalize (halves_correct point axis b Hin).
  destruct (halves axis b) as [b1 b2]. simpl. revert H.
  case_eq (replay lower b1); [|easy]. intros H1 H2 [H|H]; [now apply (IHl b1)|now apply (IHu b2)].
Qed.
End Replay.

Definition replay_text (decide : box -> bool) (text : string) (b : box) : bool :=
  match read (List.length b) text [] with
  | Some t => replay decide t b
  | None => false
  end.

Theorem replay_text_correct decide text b (statement : list R -> Prop) :
  (forall b, decide b = true -> forall point, inside point b -> statement point) ->
  replay_text decide text b = true -> forall point, inside point b -> statement point.
Proof.
unfold replay_text. intros Hd. destruct (read (List.length b) text []); [|easy]. now apply replay_correct.
Qed.

(** A second attempt, with more bits, where the first does not decide. *)
Definition either (first second : box -> bool) (b : box) : bool := if first b then true else second b.

Lemma either_correct first second (statement : list R -> Prop) :
  (forall b, first b = true -> forall point, inside point b -> statement point) ->
  (forall b, second b = true -> forall point, inside point b -> statement point) ->
  forall b, either first second b = true -> forall point, inside point b -> statement point.
Proof. intros H1 H2 b. unfold either. case_eq (first b); intros Hb Hd; [now apply H1|now apply H2]. Qed.
