(** Printed claims of extreme values at a corner, which no enclosure decides there: the function is monotone on the
    way to it. Each lemma has its claim's name. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Expression OnBoxes Signs.
From SelfNormalization Require ExponentialMoments.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma increasing_at_most (f : R -> R) x y : (x < y -> f x < f y) -> x <= y -> f x <= f y.
Proof. intros H [Hless|<-]; [left; auto|lra]. Qed.
Lemma decreasing_at_most (f : R -> R) x y : (x < y -> f y < f x) -> x <= y -> f y <= f x.
Proof. intros H [Hless|<-]; [left; auto|lra]. Qed.

(** ** The second moment on Theorem 1's domain *)

Lemma second_moment_in_m : forall m v m' : R, -1 / 100 <= m <= 1 / 100 -> 76 / 100 <= v <= 165 / 100 ->
  -1 / 100 <= m' <= 1 / 100 -> m < m' -> second_moment m v < second_moment m' v.
Proof.
intros m v m' Hm Hv Hm' Hless. in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q (@nil R) m m' [v] "1..".
Qed.
Lemma second_moment_in_v : forall m v v' : R, -1 / 100 <= m <= 1 / 100 -> 76 / 100 <= v <= 165 / 100 ->
  76 / 100 <= v' <= 165 / 100 -> v < v' -> second_moment m v < second_moment m v'.
Proof.
intros m v v' Hm Hv Hv' Hless. in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q [m] v v' (@nil R) "1..".
Qed.

Lemma lemma_13_eq_111 :
  80467 / 100000 < second_moment (-1 / 10 * (1 / 10)) (8 / 10 * (95 / 100)) /\
  second_moment (1 / 10 * (1 / 10)) (15 / 10 * (11 / 10)) < 148617 / 100000 /\
  forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  8 / 10 <= nu <= 15 / 10 -> 95 / 100 <= tau <= 11 / 10 ->
  second_moment (-1 / 10 * (1 / 10)) (8 / 10 * (95 / 100)) <= xi_tilde_at mu omega nu tau <=
  second_moment (1 / 10 * (1 / 10)) (15 / 10 * (11 / 10)).
Proof.
split; [enclose|]. split; [enclose|]. intros mu omega nu tau Hmu Homega Hnu Htau. unfold xi_tilde_at.
set (m := mu * omega). set (v := nu * tau).
assert (Hm : -1 / 100 <= m <= 1 / 100) by (unfold m; nra).
assert (Hv : 76 / 100 <= v <= 165 / 100) by (unfold v; nra).
replace (-1 / 10 * (1 / 10)) with (-1 / 100) by lra. replace (8 / 10 * (95 / 100)) with (76 / 100) by lra.
replace (1 / 10 * (1 / 10)) with (1 / 100) by lra. replace (15 / 10 * (11 / 10)) with (165 / 100) by lra. split.
- apply Rle_trans with (second_moment (-1 / 100) v).
  + apply increasing_at_most; [|lra]. apply second_moment_in_v; lra.
  + apply (increasing_at_most (fun m => second_moment m v)); [|lra]. apply second_moment_in_m; lra.
- apply Rle_trans with (second_moment (1 / 100) v).
  + apply (increasing_at_most (fun m => second_moment m v)); [|lra]. apply second_moment_in_m; lra.
  + apply increasing_at_most; [|lra]. apply second_moment_in_v; lra.
Qed.

(** ** E1 on Lemma 12's domain *)

Lemma E1_in_m : forall m v m' : R, -1 / 100 <= m <= 1 / 100 -> 64 / 100 <= v <= 1875 / 1000 ->
  -1 / 100 <= m' <= 1 / 100 -> m < m' -> E1 m' v < E1 m v.
Proof.
intros m v m' Hm Hv Hm' Hless.
decreasing_by_sign Direct [(-1 # 100, 1 # 100); (64 # 100, 1875 # 1000)]%Q (@nil R) m m' [v] "1..".
Qed.
Lemma E1_in_v : forall m v v' : R, -1 / 100 <= m <= 1 / 100 -> 64 / 100 <= v <= 1875 / 1000 ->
  64 / 100 <= v' <= 1875 / 1000 -> v < v' -> E1 m v' < E1 m v.
Proof.
intros m v v' Hm Hv Hv' Hless.
decreasing_by_sign Direct [(-1 # 100, 1 # 100); (64 # 100, 1875 # 1000)]%Q [m] v v' (@nil R) "1..".
Qed.

Lemma lemma_47_extrema_intended : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 64 / 100 <= v <= 1875 / 1000 ->
  exp (1 / 100 + 1875 / 1000 / 2) * erfc ((1 / 100 + 1875 / 1000) / sqrt (2 * (1875 / 1000))) <= E1 m v /\
  E1 m v <= exp (-1 / 100 + 64 / 100 / 2) * erfc ((-1 / 100 + 64 / 100) / sqrt (2 * (64 / 100))).
Proof.
intros m v Hm Hv. change (E1 (1 / 100) (1875 / 1000) <= E1 m v /\ E1 m v <= E1 (-1 / 100) (64 / 100)). split.
- apply Rle_trans with (E1 (1 / 100) v).
  + apply decreasing_at_most; [|lra]. apply E1_in_v; lra.
  + apply (decreasing_at_most (fun m => E1 m v)); [|lra]. apply E1_in_m; lra.
- apply Rle_trans with (E1 (-1 / 100) v).
  + apply (decreasing_at_most (fun m => E1 m v)); [|lra]. apply E1_in_m; lra.
  + apply decreasing_at_most; [|lra]. apply E1_in_v; lra.
Qed.

(** ** The mean on Theorem 16's domain *)

Lemma mean_in_m : forall m v m' : R, -1 / 100 <= m <= 1 / 100 -> 12 / 10 <= v <= 20 ->
  -1 / 100 <= m' <= 1 / 100 -> m < m' -> mean m v < mean m' v.
Proof.
intros m v m' Hm Hv Hm' Hless. in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (12 # 10, 20 # 1)]%Q (@nil R) m m' [v] "1..".
Qed.
Lemma mean_in_v : forall m v v' : R, -1 / 100 <= m <= 1 / 100 -> 12 / 10 <= v <= 20 ->
  12 / 10 <= v' <= 20 -> v < v' -> mean m v < mean m v'.
Proof.
intros m v v' Hm Hv Hv' Hless. in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (12 # 10, 20 # 1)]%Q [m] v v' (@nil R) "11..1..".
Qed.

Lemma theorem_16_mean_minimum_intended :
  Rabs (mean (-1 / 100) (12 / 10) - 8293 / 1000000) <= 5 / 10000000 /\
  forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  15 / 10 <= nu <= 16 -> 8 / 10 <= tau <= 125 / 100 ->
  mean (-1 / 100) (12 / 10) <= mu_tilde_at mu omega nu tau.
Proof.
split; [enclose|]. intros mu omega nu tau Hmu Homega Hnu Htau. unfold mu_tilde_at.
set (m := mu * omega). set (v := nu * tau).
assert (Hm : -1 / 100 <= m <= 1 / 100) by (unfold m; nra). assert (Hv : 12 / 10 <= v <= 20) by (unfold v; nra).
apply Rle_trans with (mean (-1 / 100) v).
- apply increasing_at_most; [|lra]. apply mean_in_v; lra.
- apply (increasing_at_most (fun m => mean m v)); [|lra]. apply mean_in_m; lra.
Qed.

(** ** The second moment on Theorem 3's second domain *)

Lemma second_moment_in_m_at_045 : forall m v m' : R, -1 / 100 <= m <= 1 / 100 -> 45 / 1000 <= v <= 45 / 1000 ->
  -1 / 100 <= m' <= 1 / 100 -> m < m' -> second_moment m' v < second_moment m v.
Proof.
intros m v m' Hm Hv Hm' Hless. in_parts.
decreasing_by_sign Direct [(-1 # 100, 1 # 100); (45 # 1000, 45 # 1000)]%Q (@nil R) m m' [v] ".".
Qed.
Lemma second_moment_in_small_v : forall m v v' : R, -1 / 100 <= m <= 1 / 100 -> 45 / 1000 <= v <= 3 / 10 ->
  45 / 1000 <= v' <= 3 / 10 -> v < v' -> second_moment m v < second_moment m v'.
Proof.
intros m v v' Hm Hv Hv' Hless. in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (45 # 1000, 3 # 10)]%Q [m] v v' (@nil R) "11..1..".
Qed.

Lemma a3_3_xi_min_2_intended :
  Rabs (second_moment (1 / 100) (5 / 100 * (9 / 10)) - 738404 / 10000000) <= 5 / 100000000 /\
  forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  5 / 100 <= nu <= 24 / 100 -> 9 / 10 <= tau <= 125 / 100 ->
  second_moment (1 / 100) (5 / 100 * (9 / 10)) <= xi_tilde_at mu omega nu tau.
Proof.
split; [enclose|]. intros mu omega nu tau Hmu Homega Hnu Htau. unfold xi_tilde_at.
set (m := mu * omega). set (v := nu * tau). replace (5 / 100 * (9 / 10)) with (45 / 1000) by lra.
assert (Hm : -1 / 100 <= m <= 1 / 100) by (unfold m; nra). assert (Hv : 45 / 1000 <= v <= 3 / 10) by (unfold v; nra).
apply Rle_trans with (second_moment m (45 / 1000)).
- apply (decreasing_at_most (fun m => second_moment m (45 / 1000))); [|lra]. apply second_moment_in_m_at_045; lra.
- apply increasing_at_most; [|lra]. apply second_moment_in_small_v; lra.
Qed.

(** ** The largest second moment, less the variance, on Theorem 2's domain

    xi~ increases in m, and the variance is at least max(3, v / (5/4)): up to v = 15/4, xi~ is largest there; from
    there on xi~ - v / (5/4) decreases. *)

Lemma large_second_moment_in_m : forall m v m' : R, -1 / 10 <= m <= 1 / 10 -> 24 / 10 <= v <= 20 ->
  -1 / 10 <= m' <= 1 / 10 -> m < m' -> second_moment m v < second_moment m' v.
Proof.
intros m v m' Hm Hv Hm' Hless. in_parts.
increasing_by_sign Direct [(-1 # 10, 1 # 10); (24 # 10, 20 # 1)]%Q (@nil R) m m' [v] "11..1..".
Qed.
Lemma large_second_moment_in_v : forall m v v' : R, 1 / 10 <= m <= 1 / 10 -> 24 / 10 <= v <= 375 / 100 ->
  24 / 10 <= v' <= 375 / 100 -> v < v' -> second_moment m v < second_moment m v'.
Proof.
intros m v v' Hm Hv Hv' Hless. in_parts.
increasing_by_sign Direct [(1 # 10, 1 # 10); (24 # 10, 375 # 100)]%Q [m] v v' (@nil R) "1..".
Qed.
Lemma second_moment_falls : forall m v v' : R, 1 / 10 <= m <= 1 / 10 -> 375 / 100 <= v <= 20 ->
  375 / 100 <= v' <= 20 -> v < v' -> second_moment m v' - v' * (8 / 10) < second_moment m v - v * (8 / 10).
Proof.
intros m v v' Hm Hv Hv' Hless. in_parts.
decreasing_by_sign Direct [(1 # 10, 1 # 10); (375 # 100, 20 # 1)]%Q [m] v v' (@nil R) "111..1..11..1..".
Qed.

Lemma second_moment_less_variance : forall mu omega nu tau : R, -1 <= mu <= 1 -> -1 / 10 <= omega <= 1 / 10 ->
  3 <= nu <= 16 -> 8 / 10 <= tau <= 125 / 100 ->
  xi_tilde_at mu omega nu tau - nu <= second_moment (1 / 10) (375 / 100) - 3.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau. unfold xi_tilde_at.
set (m := mu * omega). set (v := nu * tau).
assert (Hm : -1 / 10 <= m <= 1 / 10) by (unfold m; nra). assert (Hv : 24 / 10 <= v <= 20) by (unfold v; nra).
assert (Hnu' : v * (8 / 10) <= nu) by (unfold v; nra).
assert (K : second_moment m v <= second_moment (1 / 10) v).
{ apply (increasing_at_most (fun m => second_moment m v)); [|lra]. apply large_second_moment_in_m; lra. }
destruct (Rle_lt_dec v (375 / 100)) as [H|H].
- assert (L : second_moment (1 / 10) v <= second_moment (1 / 10) (375 / 100)).
  { apply increasing_at_most; [|lra]. apply large_second_moment_in_v; lra. }
  lra.
- assert (L := decreasing_at_most (fun v => second_moment (1 / 10) v - v * (8 / 10)) (375 / 100) v
    ltac:(apply second_moment_falls; lra) ltac:(lra)).
  cbv beta in L. lra.
Qed.

Lemma theorem_2_second_moment : forall mu omega nu tau : R, -1 <= mu <= 1 -> -1 / 10 <= omega <= 1 / 10 ->
  3 <= nu <= 16 -> 8 / 10 <= tau <= 125 / 100 ->
  xi_tilde_at mu omega nu tau - nu < 0 /\
  nu_tilde_at mu omega nu tau <= xi_tilde_at mu omega nu tau /\ xi_tilde_at mu omega nu tau < nu.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau.
assert (K := second_moment_less_variance mu omega nu tau Hmu Homega Hnu Htau).
assert (L : second_moment (1 / 10) (375 / 100) < 3) by enclose.
split; [lra|]. split; [|lra]. unfold nu_tilde_at, xi_tilde_at, variance, nu_tilde, second_moment.
assert (P := pow2_ge_0 (mu_tilde alpha01 lambda01 (mu * omega) (nu * tau))). lra.
Qed.

Lemma a3_2_maximum :
  (forall mu omega nu tau : R, -1 <= mu <= 1 -> -1 / 10 <= omega <= 1 / 10 ->
   3 <= nu <= 16 -> 8 / 10 <= tau <= 125 / 100 ->
   xi_tilde_at mu omega nu tau - nu <= - 180173 / 10000000 + 5 / 100000000) /\
  (exists mu omega nu tau : R, -1 <= mu <= 1 /\ -1 / 10 <= omega <= 1 / 10 /\
   3 <= nu <= 16 /\ 8 / 10 <= tau <= 125 / 100 /\
   xi_tilde_at mu omega nu tau - nu >= - 180173 / 10000000 - 5 / 100000000).
Proof.
split.
- intros mu omega nu tau Hmu Homega Hnu Htau.
  assert (K := second_moment_less_variance mu omega nu tau Hmu Homega Hnu Htau).
  assert (L : second_moment (1 / 10) (375 / 100) < 3 - 180173 / 10000000 + 5 / 100000000) by enclose. lra.
- exists 1, (1 / 10), 3, (125 / 100). numbers.
Qed.

(** ** Where no derivative is needed *)

Lemma a3_2_eq_40_43 :
  second_moment (-1 * (-1 / 10)) (3 * (125 / 100)) - 3 = second_moment (1 * (1 / 10)) (3 * (125 / 100)) - 3 /\
  Rabs (second_moment (1 * (1 / 10)) (3 * (125 / 100)) - 3 - - (180173 / 10000000)) <= 5 / 100000000.
Proof. split; [f_equal; f_equal; lra|enclose]. Qed.

Lemma lemma_20_eq_137_140_arithmetic : 2 / sqrt PI * (25 / 100) < 3 / 10 /\ 2 / sqrt PI * 8 < 10 /\
  exp (9475 / 10000) * (22 / 10) < 57 / 10 /\
  forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  8 / 10 <= nu <= 15 / 10 -> 8 / 10 <= tau <= 125 / 100 -> exp (mu * omega + nu * tau / 2) <= exp (9475 / 10000).
Proof.
split; [enclose|]. split; [enclose|]. split; [enclose|]. intros mu omega nu tau Hmu Homega Hnu Htau.
apply ExponentialMoments.exp_le. nra.
Qed.

Lemma lemma_35_1_77387 :
  (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
   8 / 10 <= nu <= 15 / 10 -> 8 / 10 <= tau <= 125 / 100 ->
   alpha01 ^ 2 * (nu * tau) - mu * omega * (alpha01 ^ 2 - 1) >=
   alpha01 ^ 2 * (8 / 10) * (8 / 10) - 1 / 10 * (1 / 10) * (alpha01 ^ 2 - 1)) /\
  alpha01 ^ 2 * (8 / 10) * (8 / 10) - 1 / 10 * (1 / 10) * (alpha01 ^ 2 - 1) > 177387 / 100000.
Proof.
split; [|enclose]. intros mu omega nu tau Hmu Homega Hnu Htau.
assert (Ha : 1 < alpha01 ^ 2) by enclose. assert (Hm : mu * omega <= 1 / 100) by nra.
assert (Hv : 64 / 100 <= nu * tau) by nra.
assert (K1 := Rmult_le_compat_l (alpha01 ^ 2) _ _ ltac:(lra) Hv).
assert (K2 := Rmult_le_compat_r (alpha01 ^ 2 - 1) _ _ ltac:(lra) Hm). lra.
Qed.
