(** Lemma 45, Eq. (288): the largest error that the approximation A of erfcx, Eq. (260), makes in the derivative of
    the second moment.

    It is within 3e-9 of the printed bound at the corner (-0.01, 0.875), increases towards v = 0.875, and decreases
    there in m; for smaller v it is below. The formula is written by hand, in the parts that [Signs.v] encloses
    once for each box, 1 / sqrt (2 v) among them: its derivatives are a tenth as long. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction Symbols Trees Expression OnBoxes Derivatives Signs.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Definition z1 (m v : R) : R := m / sqrt (2 * v) + sqrt (v / 2).
Definition z2 (m v : R) : R := m / sqrt (2 * v) + sqrt (2 * v).
Definition error (m v : R) : R :=
  ((v - m) * (v + m) * (B1 m v - A (z1 m v)) - 2 * (2 * v - m) * (2 * v + m) * (B2 m v - A (z2 m v))) / sqrt (2 * v).

Definition m_ : expression := Coordinate 14.
Definition v_ : expression := Coordinate 15.
Definition scale_ : expression := Coordinate 7.
Definition a_ : expression := Div (Integer 2911) (Integer 1000).
Definition A_ (z : expression) : expression :=
  Div a_ (Add (Mul (Mul (Sqrt Pi) (Sub a_ (Integer 1))) z) (Sqrt (Add (Mul Pi (Pow z 2)) (Pow a_ 2)))).
Definition error_ : expression :=
  let double := Mul (Integer 2) v_ in
  Mul (Sub (Mul (Mul (Sub v_ m_) (Add v_ m_)) (Sub (Coordinate 4) (A_ (Mul (Add m_ v_) scale_))))
    (Mul (Mul (Mul (Integer 2) (Sub double m_)) (Add double m_))
      (Sub (Coordinate 5) (A_ (Mul (Add m_ double) scale_))))) scale_.

Lemma error_is m v : 0 < v -> error m v = denote_at (extended Direct [m; v]) error_.
Proof.
intros Hv. assert (Hr : 0 < sqrt (2 * v)) by (apply sqrt_lt_R0; lra).
assert (Hrr : sqrt (2 * v) * sqrt (2 * v) = 2 * v) by (apply sqrt_sqrt; lra).
assert (Hhalf : sqrt (v / 2) = v / sqrt (2 * v)).
{ apply sqrt_lem_1; [lra|left; apply Rdiv_lt_0_compat; lra|].
  replace (v / sqrt (2 * v) * (v / sqrt (2 * v))) with (v * v / (sqrt (2 * v) * sqrt (2 * v))) by (field; lra).
  rewrite Hrr. field. lra. }
assert (E1 : z1 m v = (m + v) * / sqrt (2 * v)) by (unfold z1; rewrite Hhalf; field; lra).
assert (E2 : z2 m v = (m + 2 * v) * / sqrt (2 * v)).
{ unfold z2. rewrite <- Hrr at 3. field. lra. }
unfold error. rewrite E1, E2. unfold A.
cbv [denote_at error_ A_ a_ m_ v_ scale_ extended parts_of parts_at higher m_of v_of app nth].
unfold Rdiv. ring.
Qed.

Lemma error_on tree depth ranges n d : above_by_tree Direct Coarse ranges depth tree
    (Sub (Div (Integer n) (Integer d)) error_) [] = true ->
  forall m v, Forall2 within [m; v] ranges -> error m v < IZR n / IZR d.
Proof.
intros H m v Hin. destruct (above_by_tree_correct _ _ _ _ _ _ _ H [m; v] Hin) as (Hv & _ & K).
cbn [denote_at] in K. rewrite error_is by exact Hv. lra.
Qed.

Definition cells : string := "1111..1..11..1..111..1..11..1..".

Lemma first_part : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 8 / 100 <= v <= 35 / 100 -> error m v < 49 / 10000.
Proof.
intros m v Hm Hv.
apply (error_on cells 4 [(-1 # 100, 1 # 100); (8 # 100, 35 # 100)]%Q 49 10000); [by_kernel|within_ranges].
Qed.
Lemma second_part : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 35 / 100 <= v <= 60 / 100 -> error m v < 49 / 10000.
Proof.
intros m v Hm Hv.
apply (error_on cells 4 [(-1 # 100, 1 # 100); (35 # 100, 60 # 100)]%Q 49 10000); [by_kernel|within_ranges].
Qed.
Lemma third_part : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 60 / 100 <= v <= 80 / 100 -> error m v < 49 / 10000.
Proof.
intros m v Hm Hv.
apply (error_on cells 4 [(-1 # 100, 1 # 100); (60 # 100, 80 # 100)]%Q 49 10000); [by_kernel|within_ranges].
Qed.

Lemma increasing_in_v : forall m v v' : R, -1 / 100 <= m <= 1 / 100 -> 8 / 10 <= v <= 875 / 1000 ->
  8 / 10 <= v' <= 875 / 1000 -> v < v' -> error m v < error m v'.
Proof.
intros m v v' Hm Hv Hv' Hless. rewrite !error_is by lra.
apply (increasing_by_tree Direct Coarse [(-1 # 100, 1 # 100); (8 # 10, 875 # 1000)]%Q 4 "11..1.." 1 error_) with
  (before := [m]) (after := @nil R); [by_kernel|reflexivity|cbn [app]; within_ranges|cbn [app]; within_ranges|exact Hless].
Qed.
Lemma decreasing_in_m : forall m m' v : R, -1 / 100 <= m <= 1 / 100 -> -1 / 100 <= m' <= 1 / 100 -> v = 875 / 1000 ->
  m < m' -> error m' v < error m v.
Proof.
intros m m' v Hm Hm' Hv Hless. apply Ropp_lt_cancel. rewrite !error_is by lra.
apply (increasing_by_tree Direct Coarse [(-1 # 100, 1 # 100); (875 # 1000, 875 # 1000)]%Q 4 "." 0 (Neg error_)) with
  (before := @nil R) (after := [v]); [by_kernel|reflexivity|cbn [app]; within_ranges|cbn [app]; within_ranges|exact Hless].
Qed.

Lemma at_the_corner : error (-1 / 100) (875 / 1000) <= 495688 / 100000000.
Proof. unfold error, z1, z2, A. enclose. Qed.

Lemma lemma_45_eq_288_upper : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 8 / 100 <= v <= 875 / 1000 ->
  error m v <= 495688 / 100000000.
Proof.
intros m v Hm Hv. destruct (Rle_lt_dec v (35 / 100)) as [H1|H1]; [left; eapply Rlt_trans; [apply first_part|]; lra|].
destruct (Rle_lt_dec v (60 / 100)) as [H2|H2]; [left; eapply Rlt_trans; [apply second_part|]; lra|].
destruct (Rle_lt_dec v (80 / 100)) as [H3|H3]; [left; eapply Rlt_trans; [apply third_part|]; lra|].
apply Rle_trans with (error m (875 / 1000)).
- destruct (Rle_lt_or_eq_dec v (875 / 1000)) as [H| ->]; [lra| |lra]. left. apply increasing_in_v; lra.
- apply Rle_trans with (error (-1 / 100) (875 / 1000)); [|exact at_the_corner].
  destruct (Rle_lt_or_eq_dec (-1 / 100) m) as [H|<-]; [lra| |lra]. left. apply decreasing_in_m; lra.
Qed.
