(** The parameters to 30 digits; (0, 1) is the fixed point that they are made for; the backward factor. *)
Require Import Reals QArith Qreals Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral ScaledErrorFunction.
From SelfNormalization Require Import ClosedForms Moments MomentMap Expression.
Open Scope R_scope.

Theorem constants : Constants.
Proof. unfold Constants. enclose_at 120%positive. Qed.

Lemma denominator_negative : erfc (1 / sqrt 2) * exp (1 / 2) - 1 < 0.
Proof. enclose. Qed.

Lemma radicand_positive :
  0 < 2 * erfc (sqrt 2) * exp 2 + PI * erfc (1 / sqrt 2) ^ 2 * exp 1
      - 2 * (2 + PI) * erfc (1 / sqrt 2) * sqrt (exp 1) + PI + 2.
Proof. enclose. Qed.

Lemma sqrt_exp_1 : sqrt (exp 1) = exp (1 / 2).
Proof.
replace (exp 1) with (exp (1 / 2) * exp (1 / 2)). apply sqrt_square. left; apply exp_pos.
rewrite <- exp_plus. f_equal. field.
Qed.

Lemma alpha01_squared :
  alpha01 ^ 2 = 2 / PI / (erfc (1 / sqrt 2) * exp (1 / 2) - 1) ^ 2.
Proof.
unfold alpha01. assert (H := denominator_negative). assert (HP := PI_RGT_0).
set (d := _ - 1) in *. clearbody d.
assert (Hs : sqrt (2 / PI) ^ 2 = 2 / PI).
{ apply pow2_sqrt. left. apply Rdiv_lt_0_compat; lra. }
replace ((- sqrt (2 / PI) / d) ^ 2) with (sqrt (2 / PI) ^ 2 / d ^ 2) by (field; lra).
now rewrite Hs.
Qed.

(** E[selu^2] at (0, 1), over lambda^2 / 2. *)
Definition normalization : R :=
  1 + alpha01 ^ 2 * (-2 * exp (1 / 2) * erfc (1 / sqrt 2) + exp 2 * erfc (sqrt 2) + 1).

Lemma lambda01_squared : lambda01 ^ 2 * normalization = 2.
Proof.
unfold normalization, lambda01. rewrite alpha01_squared.
assert (Hd := denominator_negative). assert (Hr := radicand_positive). assert (HP := PI_RGT_0).
rewrite sqrt_exp_1 in *. replace (exp 1) with (exp (1 / 2) * exp (1 / 2)) in *.
2:{ rewrite <- exp_plus. f_equal. field. }
set (a := erfc (1 / sqrt 2)) in *. set (h := exp (1 / 2)) in *. set (b := erfc (sqrt 2)) in *.
set (radicand := _ + 2) in *.
assert (Hs : sqrt radicand ^ 2 = radicand) by (apply pow2_sqrt; lra).
assert (Hs0 : 0 < sqrt radicand) by now apply sqrt_lt_R0.
assert (H2 : sqrt (2 * PI) ^ 2 = 2 * PI) by (apply pow2_sqrt; lra).
replace (((1 - a * h) * sqrt (2 * PI) / sqrt radicand) ^ 2) with
  ((1 - a * h) ^ 2 * sqrt (2 * PI) ^ 2 / sqrt radicand ^ 2) by (field; lra).
rewrite Hs, H2. unfold radicand in *. clearbody a h b. field. repeat split; lra.
Qed.

Lemma half_root_2 : 2 / sqrt 2 = sqrt 2.
Proof.
assert (H : 0 < sqrt 2) by (apply sqrt_lt_R0; lra).
assert (H2 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra).
apply (Rmult_eq_reg_r (sqrt 2)); [|lra]. rewrite H2. field. lra.
Qed.

Lemma mean_0_1 : mean 0 1 = 0.
Proof.
unfold mean, mu_tilde. replace (2 * 1) with 2 by ring. replace (0 / sqrt 2) with 0 by (unfold Rdiv; ring).
rewrite erfc_0, erf_0, sqrt_1. replace (0 + 1 / 2) with (1 / 2) by ring. replace (0 + 1) with 1 by ring.
replace (- (0 ^ 2 / 2)) with 0 by field. rewrite exp_0.
assert (H := denominator_negative). unfold alpha01.
set (a := erfc (1 / sqrt 2)) in *. set (h := exp (1 / 2)) in *. field. lra.
Qed.

Lemma second_moment_0_1 : second_moment 0 1 = lambda01 ^ 2 / 2 * normalization.
Proof.
unfold second_moment, xi_tilde, normalization.
replace (2 * 1) with 2 by ring. replace (0 / sqrt 2) with 0 by (unfold Rdiv; ring).
rewrite erfc_0. replace (0 + 1 / 2) with (1 / 2) by ring. replace (2 * (0 + 1)) with 2 by ring.
replace (0 + 1) with 1 by ring. replace (0 + 2) with 2 by ring. rewrite half_root_2. ring.
Qed.

Lemma variance_0_1 : variance 0 1 = 1.
Proof.
change (second_moment 0 1 - mean 0 1 ^ 2 = 1). rewrite mean_0_1, second_moment_0_1.
assert (H := lambda01_squared). lra.
Qed.

Theorem fixed_point_0_1 : Fixed_point_0_1.
Proof.
intros g Hg. rewrite (moment_map_determined 0 1 g 0 1) by (lra || easy).
unfold closed_map; simpl. rewrite !Rmult_0_l, Rmult_1_l. now rewrite mean_0_1, variance_0_1.
Qed.

(** chi(m, v) = E[selu'(z)^2] = lambda^2 (1 - C/2 + alpha^2 E2/2). *)
Definition chi (m v : R) : R := lambda01 ^ 2 * (1 - E0 m v / 2 + alpha01 ^ 2 * E2 m v / 2).

Lemma expectation_squared_slope (m v : R) : 0 < v ->
  expectation (fun z => selu_slope z ^ 2) m v (chi m v).
Proof.
intros Hv. apply (expectation_ext (fun z => slope_of alpha01 lambda01 z ^ 2)). reflexivity.
now apply squared_slope_moment.
Qed.

Theorem backward_factor : Backward_factor.
Proof.
exists (chi 0 1). split; [apply expectation_squared_slope; lra|].
unfold chi, E0, E2. enclose.
Qed.
