(** Enclosures of mean, variance and their derivatives over a box in (m, v), in the form that certificates
    are meant for: E1 and E2 as e^(-m^2/(2v)) erfcx(..), with the arguments written m/sqrt(2v) + sqrt(v/2)
    and m/sqrt(2v) + sqrt(2v). *)
Require Import Reals QArith Qreals Lra Lia ZArith Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral ScaledErrorFunction.
From SelfNormalization Require Import ClosedForms MomentMap Intervals.
Open Scope R_scope.

Section Precision.
Variable p : F.precision.
Variable e : effort.

Notation "X ⊕ Y" := (I.add p X Y) (at level 50, left associativity).
Notation "X ⊖ Y" := (I.sub p X Y) (at level 50, left associativity).
Notation "X ⊗ Y" := (I.mul p X Y) (at level 40, left associativity).
Notation "X ⊘ Y" := (I.div p X Y) (at level 40, left associativity).

Ltac enclosed := repeat first
  [ assumption | apply sub_correct | apply add_correct | apply square_correct | apply mul_correct
  | apply div_correct | apply neg_correct | apply sqrt_correct | apply exp_correct | apply inv_correct
  | apply pi_correct | apply integer_correct ].

(** Computed once, before any box. *)
Record parameters := ParameterIntervals {
  base : constants;
  root_2 : I.type; root_half : I.type; root_2_pi : I.type;        (* sqrt 2, 1/sqrt 2, sqrt(2/pi) *)
  one : I.type; two : I.type;
  alpha : I.type; alpha_squared : I.type; alpha_minus_1 : I.type;
  half_lambda : I.type; quarter_lambda : I.type;
  half_lambda_squared : I.type; lambda_squared : I.type }.

Definition make_parameters : parameters :=
  let base := make_constants p e in
  let root := I.sqrt p (integer p 2) in
  let alpha := alpha01_interval p base in
  let lambda := lambda01_interval p base in
  let lambda2 := I.sqr p lambda in
  ParameterIntervals base root (I.inv p root) (root ⊘ sqrt_pi base) (integer p 1) (integer p 2)
    alpha (I.sqr p alpha) (alpha ⊖ integer p 1)
    (lambda ⊘ integer p 2) (lambda ⊘ integer p 4) (lambda2 ⊘ integer p 2) lambda2.

(** The parts of the page CertificateFormat.md, with u = 2 - C and g = sqrt(2/pi) G. *)
Record parts := Parts { u : I.type; e1 : I.type; e2 : I.type; g : I.type; root_v : I.type; big_p : I.type }.

Definition make_parts (k : parameters) (M V : I.type) : parts :=
  let s := I.sqrt p V in
  let r := root_2 k ⊗ s in
  let x := M ⊘ r in
  let G := I.exp p (I.neg (I.sqr p x)) in
  let u := two k ⊖ erfc_interval p (base k) x in
  let g := root_2_pi k ⊗ G in
  Parts u (G ⊗ erfcx_interval p (base k) (x ⊕ root_half k ⊗ s)) (G ⊗ erfcx_interval p (base k) (x ⊕ r))
    g s (M ⊗ u ⊕ g ⊗ s).

Section Parts.
Variables (k : parameters) (M V : I.type) (a : parts).

Definition mean_interval : I.type := half_lambda k ⊗ (big_p a ⊕ alpha k ⊗ (e1 a ⊖ (two k ⊖ u a))).

Definition second_moment_interval : I.type :=
  half_lambda_squared k ⊗ ((M ⊗ big_p a ⊕ V ⊗ u a) ⊕ alpha_squared k ⊗ (e2 a ⊖ two k ⊗ e1 a ⊕ (two k ⊖ u a))).

Definition variance_interval (mean : I.type) : I.type := second_moment_interval ⊖ I.sqr p mean.

Definition mean_m_interval : I.type := half_lambda k ⊗ (alpha k ⊗ e1 a ⊕ u a).
Definition mean_v_interval : I.type :=
  quarter_lambda k ⊗ (alpha k ⊗ e1 a ⊖ alpha_minus_1 k ⊗ (g a ⊘ root_v a)).

Definition variance_m_interval (mean mean_m : I.type) : I.type :=
  lambda_squared k ⊗ (alpha_squared k ⊗ (e2 a ⊖ e1 a) ⊕ big_p a) ⊖ two k ⊗ mean ⊗ mean_m.
Definition variance_v_interval (mean mean_v : I.type) : I.type :=
  half_lambda_squared k ⊗ (alpha_squared k ⊗ (two k ⊗ e2 a ⊖ e1 a) ⊕ u a) ⊖ two k ⊗ mean ⊗ mean_v.
End Parts.

(** ** Correctness *)

Let k := make_parameters.

Lemma alpha_enclosed : alpha01 ∈ alpha k.
Proof. apply alpha01_correct. Qed.
Lemma lambda_enclosed : lambda01 ∈ lambda01_interval p (make_constants p e).
Proof. apply lambda01_correct. Qed.
Lemma two_enclosed : 2 ∈ two k.
Proof. apply integer_correct. Qed.
Lemma alpha_squared_enclosed : alpha01 ^ 2 ∈ alpha_squared k.
Proof. apply square_correct, alpha_enclosed. Qed.
Lemma alpha_minus_1_enclosed : alpha01 - 1 ∈ alpha_minus_1 k.
Proof. apply sub_correct. apply alpha_enclosed. apply integer_correct. Qed.
Lemma half_lambda_enclosed : lambda01 / 2 ∈ half_lambda k.
Proof. apply div_correct. apply lambda_enclosed. apply integer_correct. Qed.
Lemma quarter_lambda_enclosed : lambda01 / 4 ∈ quarter_lambda k.
Proof. apply div_correct. apply lambda_enclosed. apply integer_correct. Qed.
Lemma half_lambda_squared_enclosed : lambda01 ^ 2 / 2 ∈ half_lambda_squared k.
Proof. apply div_correct. apply square_correct, lambda_enclosed. apply integer_correct. Qed.
Lemma lambda_squared_enclosed : lambda01 ^ 2 ∈ lambda_squared k.
Proof. apply square_correct, lambda_enclosed. Qed.

(** sqrt(2/pi) e^(-m^2/(2v)) *)
Definition g_value (m v : R) : R := sqrt 2 / sqrt PI * exp (-((m / sqrt (2 * v)) ^ 2)).
Definition p_value (m v : R) : R := m * (2 - E0 m v) + g_value m v * sqrt v.

Record encloses (m v : R) (a : parts) : Prop := Encloses {
  u_in : 2 - E0 m v ∈ u a; e1_in : E1 m v ∈ e1 a; e2_in : E2 m v ∈ e2 a;
  g_in : g_value m v ∈ g a; root_v_in : sqrt v ∈ root_v a; big_p_in : p_value m v ∈ big_p a }.

Lemma root_2v (v : R) : 0 < v -> sqrt (2 * v) = sqrt 2 * sqrt v.
Proof. intros H. apply sqrt_mult; lra. Qed.

Lemma E1_scaled (m v : R) : 0 < v ->
  E1 m v = exp (-((m / sqrt (2 * v)) ^ 2)) * erfcx (m / sqrt (2 * v) + / sqrt 2 * sqrt v).
Proof.
intros Hv. unfold E1, erfcx. rewrite <- Rmult_assoc, <- exp_plus. rewrite (root_2v v Hv).
assert (H2 : 0 < sqrt 2) by (apply sqrt_lt_R0; lra). assert (Hs : 0 < sqrt v) by now apply sqrt_lt_R0.
assert (H22 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra).
assert (Hss : sqrt v * sqrt v = v) by (apply sqrt_sqrt; lra).
set (r := sqrt 2) in *. set (s := sqrt v) in *. clearbody r s.
f_equal; f_equal; rewrite <- Hss.
- replace (s * s / 2) with (s * s / (r * r)) by (now rewrite H22). field_simplify; try lra.
  replace (r ^ 2) with 2 by lra. field. lra.
- field. lra.
Qed.

Lemma E2_scaled (m v : R) : 0 < v ->
  E2 m v = exp (-((m / sqrt (2 * v)) ^ 2)) * erfcx (m / sqrt (2 * v) + sqrt (2 * v)).
Proof.
intros Hv. unfold E2, erfcx. rewrite <- Rmult_assoc, <- exp_plus.
assert (Hr : 0 < sqrt (2 * v)) by (apply sqrt_lt_R0; lra).
assert (Hrr : sqrt (2 * v) * sqrt (2 * v) = 2 * v) by (apply sqrt_sqrt; lra).
set (r := sqrt (2 * v)) in *. clearbody r. replace v with (r * r / 2) by lra.
f_equal; f_equal; field; lra.
Qed.

Lemma make_parts_correct (m v : R) (M V : I.type) : m ∈ M -> v ∈ V -> 0 < v ->
  encloses m v (make_parts k M V).
Proof.
intros HM HV Hv.
assert (Hs : sqrt v ∈ I.sqrt p V) by now apply sqrt_correct.
assert (H2 : sqrt 2 ∈ root_2 k) by apply sqrt_correct, integer_correct.
assert (Hr : sqrt (2 * v) ∈ root_2 k ⊗ I.sqrt p V) by (rewrite root_2v by easy; now apply mul_correct).
assert (Hx : m / sqrt (2 * v) ∈ M ⊘ (root_2 k ⊗ I.sqrt p V)) by now apply div_correct.
assert (HG : exp (-((m / sqrt (2 * v)) ^ 2)) ∈ I.exp p (I.neg (I.sqr p (M ⊘ (root_2 k ⊗ I.sqrt p V))))).
{ now apply exp_correct, neg_correct, square_correct. }
assert (Hg : g_value m v ∈ root_2_pi k ⊗ I.exp p (I.neg (I.sqr p (M ⊘ (root_2 k ⊗ I.sqrt p V))))).
{ apply mul_correct; [|exact HG]. apply div_correct; [exact H2|]. apply sqrt_pi_correct. }
assert (Hu : 2 - E0 m v ∈ two k ⊖ erfc_interval p (base k) (M ⊘ (root_2 k ⊗ I.sqrt p V))).
{ apply sub_correct. apply two_enclosed. now apply erfc_correct. }
split; unfold make_parts; cbv zeta; cbn [u e1 e2 g root_v big_p]; try assumption.
- rewrite E1_scaled by easy. apply mul_correct; [exact HG|]. apply erfcx_correct.
  apply add_correct; [exact Hx|]. apply mul_correct; [|exact Hs]. now apply inv_correct.
- rewrite E2_scaled by easy. apply mul_correct; [exact HG|]. apply erfcx_correct. now apply add_correct.
- apply add_correct; now apply mul_correct.
Qed.

Lemma g_value_density (m v : R) : 0 < v -> g_value m v * sqrt v = 2 * v * density_0 m v.
Proof.
intros Hv. unfold g_value, density_0. rewrite (root_2v v Hv). assert (Hp := sqrt_PI_pos).
assert (H2 : 0 < sqrt 2) by (apply sqrt_lt_R0; lra). assert (Hs : 0 < sqrt v) by now apply sqrt_lt_R0.
assert (H22 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra).
assert (Hss : sqrt v * sqrt v = v) by (apply sqrt_sqrt; lra).
replace ((m / (sqrt 2 * sqrt v)) ^ 2) with (m ^ 2 / (2 * v)).
2:{ rewrite <- Hss, <- H22 at 1. field. lra. }
set (E := exp _). replace (2 * v) with (sqrt 2 * sqrt 2 * (sqrt v * sqrt v)) by (now rewrite H22, Hss).
field. lra.
Qed.

Section Values.
Variables (m v : R) (M V : I.type) (a : parts).
Hypotheses (m_in : m ∈ M) (v_in : v ∈ V) (v_pos : 0 < v) (a_in : encloses m v a).

Lemma E0_in : E0 m v ∈ two k ⊖ u a.
Proof.
replace (E0 m v) with (2 - (2 - E0 m v)) by ring.
apply sub_correct. apply two_enclosed. apply a_in.
Qed.

Lemma mean_correct : mean m v ∈ mean_interval k a.
Proof.
unfold mean. rewrite mu_tilde_by_parts by easy.
replace (_ * _) with (lambda01 / 2 * (p_value m v + alpha01 * (E1 m v - E0 m v))).
2:{ unfold p_value. rewrite g_value_density by easy. ring. }
apply mul_correct. apply half_lambda_enclosed. apply add_correct. apply a_in.
apply mul_correct. apply alpha_enclosed. apply sub_correct. apply a_in. apply E0_in.
Qed.

Lemma second_moment_correct : second_moment m v ∈ second_moment_interval k M V a.
Proof.
unfold second_moment. rewrite xi_tilde_by_parts by easy.
replace (_ * _) with (lambda01 ^ 2 / 2 * ((m * p_value m v + v * (2 - E0 m v))
  + alpha01 ^ 2 * (E2 m v - 2 * E1 m v + E0 m v))).
2:{ unfold p_value. rewrite g_value_density by easy. ring. }
apply mul_correct. apply half_lambda_squared_enclosed. apply add_correct.
- apply add_correct; apply mul_correct; try assumption; apply a_in.
- apply mul_correct. apply alpha_squared_enclosed. apply add_correct; [|apply E0_in].
  apply sub_correct. apply a_in. apply mul_correct. apply two_enclosed. apply a_in.
Qed.

Lemma variance_correct : variance m v ∈ variance_interval k M V a (mean_interval k a).
Proof. apply sub_correct. apply second_moment_correct. apply square_correct, mean_correct. Qed.

Lemma mean_m_correct : mean_m m v ∈ mean_m_interval k a.
Proof.
unfold mean_m, mu_tilde_m.
replace (_ * _) with (lambda01 / 2 * (alpha01 * E1 m v + (2 - E0 m v))) by ring.
apply mul_correct. apply half_lambda_enclosed. apply add_correct; [|apply a_in].
apply mul_correct. apply alpha_enclosed. apply a_in.
Qed.

Lemma mean_v_correct : mean_v m v ∈ mean_v_interval k a.
Proof.
unfold mean_v, mu_tilde_v.
assert (Hs : 0 < sqrt v) by now apply sqrt_lt_R0.
assert (Hd : density_0 m v = g_value m v / sqrt v / 2).
{ assert (H := g_value_density m v v_pos). assert (Hss : sqrt v * sqrt v = v) by (apply sqrt_sqrt; lra).
  apply (Rmult_eq_reg_l (2 * v)); [|lra]. rewrite <- H. rewrite <- Hss at 3. field. lra. }
rewrite Hd.
replace (_ * _) with (lambda01 / 4 * (alpha01 * E1 m v - (alpha01 - 1) * (g_value m v / sqrt v)))
  by (field; lra).
apply mul_correct. apply quarter_lambda_enclosed. apply sub_correct.
- apply mul_correct. apply alpha_enclosed. apply a_in.
- apply mul_correct. apply alpha_minus_1_enclosed. apply div_correct; apply a_in.
Qed.

Lemma variance_m_correct : variance_m m v ∈ variance_m_interval k a (mean_interval k a) (mean_m_interval k a).
Proof.
unfold variance_m, nu_tilde_m. apply sub_correct.
- unfold xi_tilde_m.
  replace (_ * _) with (lambda01 ^ 2 * (alpha01 ^ 2 * (E2 m v - E1 m v) + p_value m v)).
  2:{ unfold p_value. rewrite g_value_density by easy. field. }
  apply mul_correct. apply lambda_squared_enclosed. apply add_correct; [|apply a_in].
  apply mul_correct. apply alpha_squared_enclosed. apply sub_correct; apply a_in.
- apply mul_correct; [|apply mean_m_correct]. apply mul_correct. apply two_enclosed. apply mean_correct.
Qed.

Lemma variance_v_correct : variance_v m v ∈ variance_v_interval k a (mean_interval k a) (mean_v_interval k a).
Proof.
unfold variance_v, nu_tilde_v. apply sub_correct.
- unfold xi_tilde_v.
  replace (_ * _) with (lambda01 ^ 2 / 2 * (alpha01 ^ 2 * (2 * E2 m v - E1 m v) + (2 - E0 m v))) by ring.
  apply mul_correct. apply half_lambda_squared_enclosed. apply add_correct; [|apply a_in].
  apply mul_correct. apply alpha_squared_enclosed. apply sub_correct; [|apply a_in].
  apply mul_correct. apply two_enclosed. apply a_in.
- apply mul_correct; [|apply mean_v_correct]. apply mul_correct. apply two_enclosed. apply mean_correct.
Qed.
End Values.
End Precision.
