(** How certificates cover a box: by a tree ([Trees.v]), or by a uniform grid, where side i of n of [l, u] is
    [l + (u - l) i/n, l + (u - l) (i+1)/n], with ends rounded outwards here. *)
Require Import Reals Lra Lia ZArith List Bool String.
From Interval Require Import Xreal.
From SelfNormalization Require Import Statements Intervals Trees.
Import ListNotations.
Open Scope R_scope.

Section Slices.
Variable p : F.precision.
Variables (L U : I.type) (n : BinNums.positive).

Definition cut (i : Z) : I.type := I.add p L (I.mul p (I.sub p U L) (I.div p (integer p i) (integer p (Zpos n)))).
Definition slice (i : Z) : I.type := I.join (cut i) (cut (i + 1)).

(** [f] on so many slices from the i-th on. *)
Fixpoint every_slice (f : I.type -> bool) (count : nat) (i : Z) : bool :=
  match count with
  | O => true
  | S rest => if f (slice i) then every_slice f rest (i + 1)%Z else false
  end.

Variables l u x : R.
Hypotheses (l_in : l ∈ L) (u_in : u ∈ U).

Let cut_point (i : Z) : R := l + (u - l) * (IZR i / IZR (Zpos n)).

Lemma cut_correct i : cut_point i ∈ cut i.
Proof.
apply add_correct; [exact l_in|]. apply mul_correct. now apply sub_correct.
apply div_correct; apply integer_correct.
Qed.

Lemma every_slice_correct f : forall count i, every_slice f (S count) i = true ->
  cut_point i <= x <= cut_point (i + Z.of_nat (S count)) -> exists X, x ∈ X /\ f X = true.
Proof.
induction count as [|count IH]; intros i; cbn [every_slice]; case_eq (f (slice i)); intros Hf; try easy;
  intros H Hx.
- exists (slice i). split; [|exact Hf].
  apply J.join_correct with (cut_point i) (cut_point (i + 1)); try apply cut_correct. exact Hx.
- destruct (Rle_lt_dec x (cut_point (i + 1))) as [Hle|Hlt].
  + exists (slice i). split; [|exact Hf].
    apply J.join_correct with (cut_point i) (cut_point (i + 1)); try apply cut_correct. lra.
  + apply (IH (i + 1)%Z); [exact H|]. split; [lra|].
    replace (i + 1 + Z.of_nat (S count))%Z with (i + Z.of_nat (S (S count)))%Z by lia. apply Hx.
Qed.

Lemma all_slices_correct f : l <= x <= u -> every_slice f (Pos.to_nat n) 0 = true ->
  exists X, x ∈ X /\ f X = true.
Proof.
intros Hx. assert (Hn := Pos2Nat.is_pos n). destruct (Pos.to_nat n) as [|count] eqn:E; [lia|].
intros H. apply (every_slice_correct f count 0 H). rewrite <- E, positive_nat_Z, Z.add_0_l. unfold cut_point.
assert (0 < IZR (Zpos n)) by now apply IZR_lt.
replace (IZR 0 / IZR (Zpos n)) with 0 by (field; lra).
replace (IZR (Zpos n) / IZR (Zpos n)) with 1 by (field; lra). lra.
Qed.
End Slices.

(** One axis after the other. *)
Fixpoint on_cells (p : F.precision) (counts : list BinNums.positive) (b : box) (decide : box -> bool) : bool :=
  match counts, b with
  | [], [] => decide []
  | n :: counts, X :: b =>
      if I.bounded X then
        every_slice p (lower_end X) (upper_end X) n
          (fun Y => on_cells p counts b (fun cell => decide (Y :: cell))) (Pos.to_nat n) 0
      else false
  | _, _ => false
  end.

Lemma on_cells_correct p counts : forall b decide point, on_cells p counts b decide = true ->
  inside point b -> exists cell, inside point cell /\ decide cell = true.
Proof.
induction counts as [|n counts IH]; intros [|X b] decide point; cbn [on_cells]; try easy.
- intros H Hin. inversion Hin; subst. exists []. now split.
- case_eq (I.bounded X); [|easy]. intros Hb H Hin. inversion Hin as [|x ? rest ? Hx Hrest]; subst.
  destruct (bounded_ends x X Hx Hb) as (l & u & Hlu & Hl & Hu & _).
  destruct (all_slices_correct p _ _ n l u x Hl Hu _ Hlu H) as (Y & HY & HYtrue).
  destruct (IH _ _ _ HYtrue Hrest) as (cell & Hcell & Hdecide). exists (Y :: cell).
  split; [now constructor|exact Hdecide].
Qed.

(** ** Both ways *)

Inductive covering : Set :=
  | Tree (text : string)
  | Grid (counts : list BinNums.positive).

(** Files of certificates write trees as they are. *)
Coercion Tree : string >-> covering.

(** Ends of cells are rounded with the precision [p]. *)
Definition on_covering (p : F.precision) (decide : box -> bool) (c : covering) (b : box) : bool :=
  match c with
  | Tree text => replay_text decide text b
  | Grid counts => on_cells p counts b decide
  end.

Theorem on_covering_correct p decide c b (statement : list R -> Prop) :
  (forall b, decide b = true -> forall point, inside point b -> statement point) ->
  on_covering p decide c b = true -> forall point, inside point b -> statement point.
Proof.
intros Hd. destruct c as [text|counts]; cbn [on_covering].
- now apply replay_text_correct.
- intros H point Hin. destruct (on_cells_correct p counts b decide point H Hin) as (cell & Hcell & Hdecide).
  now apply (Hd cell).
Qed.
