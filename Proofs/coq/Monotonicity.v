(** The monotone form (Formulas, 9): on a box where a derivative has one sign, a function is smallest on the
    face where that variable has the end that the sign says. *)
Require Import Reals Lra Lia Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements Intervals.
Open Scope R_scope.

(** Where a function with derivatives in [D] is smallest on [X]: an end, or anywhere. *)
Definition face (D X : I.type) : I.type :=
  if I.bounded X then
    if nonnegative D then lower_end X else if nonnegative (I.neg D) then upper_end X else X
  else X.

Lemma mean_value (f f' : R -> R) (x y : R) : x <= y -> (forall z, x <= z <= y -> is_derive f z (f' z)) ->
  exists z, x <= z <= y /\ f y - f x = f' z * (y - x).
Proof.
intros Hxy Hf. destruct (MVT_gen f x y f') as [z [Hz Heq]].
- intros z Hz. rewrite Rmin_left, Rmax_right in Hz by lra. apply Hf. lra.
- intros z Hz. rewrite Rmin_left, Rmax_right in Hz by lra.
  apply continuity_pt_filterlim. apply (ex_derive_continuous f). eexists. now apply Hf.
- rewrite Rmin_left, Rmax_right in Hz by lra. now exists z.
Qed.

Lemma face_correct (f f' : R -> R) (X D : I.type) :
  (forall x, x ∈ X -> is_derive f x (f' x)) -> (forall x, x ∈ X -> f' x ∈ D) ->
  forall x, x ∈ X -> exists y, y ∈ face D X /\ y ∈ X /\ f y <= f x.
Proof.
intros Hf Hf' x Hx. unfold face.
assert (Hself : exists y, y ∈ X /\ y ∈ X /\ f y <= f x) by (exists x; repeat split; try easy; lra).
case_eq (I.bounded X); intros Hb; [|exact Hself].
destruct (bounded_ends x X Hx Hb) as (l & u & Hlu & Hl & Hu & Hin).
case_eq (nonnegative D); intros HD; [|case_eq (nonnegative (I.neg D)); intros HD'; [|exact Hself]].
- exists l. split; [exact Hl|]. split; [apply Hin; lra|].
  destruct (mean_value f f' l x) as (z & Hz & Heq); [lra| |].
  { intros z Hz. apply Hf, Hin. lra. }
  assert (0 <= f' z) by (apply (nonnegative_correct _ D); [apply Hf', Hin; lra|exact HD]).
  assert (0 <= f' z * (x - l)) by (apply Rmult_le_pos; lra). lra.
- exists u. split; [exact Hu|]. split; [apply Hin; lra|].
  destruct (mean_value f f' x u) as (z & Hz & Heq); [lra| |].
  { intros z Hz. apply Hf, Hin. lra. }
  assert (0 <= - f' z).
  { apply (nonnegative_correct _ (I.neg D)); [apply neg_correct, Hf', Hin; lra|exact HD']. }
  assert (0 <= - f' z * (u - x)) by (apply Rmult_le_pos; lra). lra.
Qed.

(** In two variables, one after the other. *)
Lemma faces_correct (f f_m f_v : R -> R -> R) (M V D_m D_v : I.type) :
  (forall m v, m ∈ M -> v ∈ V ->
    is_derive (fun x => f x v) m (f_m m v) /\ is_derive (fun y => f m y) v (f_v m v) /\
    f_m m v ∈ D_m /\ f_v m v ∈ D_v) ->
  forall m v, m ∈ M -> v ∈ V ->
  exists m' v', m' ∈ face D_m M /\ v' ∈ face D_v V /\ m' ∈ M /\ v' ∈ V /\ f m' v' <= f m v.
Proof.
intros H m v Hm Hv.
destruct (face_correct (fun x => f x v) (fun x => f_m x v) M D_m) with (x := m) as (m' & H1 & H2 & H3);
  try easy; try (intros x Hx; now apply (H x v)).
destruct (face_correct (fun y => f m' y) (fun y => f_v m' y) V D_v) with (x := v) as (v' & H4 & H5 & H6);
  try easy; try (intros y Hy; now apply (H m' y)).
exists m', v'. repeat split; try easy. lra.
Qed.
