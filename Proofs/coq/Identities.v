(** Equations between formulas: derivatives are put in closed form, SELU's parts in terms of G, B1, B2 and E0, and
    what is left is an equation of fields modulo the squares of roots. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral ScaledErrorFunction ClosedForms.
From SelfNormalization Require Import MomentMap Symbols MomentEnclosures Monotonicity FixedPoint01 Trees Expression.
From SelfNormalization Require Import OnBoxes Levels Derivatives Signs.
Import ListNotations.
Open Scope R_scope.

Lemma erf_by_erfc x : erf x = 1 - erfc x.
Proof. unfold erfc. ring. Qed.

Section Parts.
Variables m v : R.
Hypothesis v_positive : 0 < v.

Lemma B1_argument : erfcx (argument 1 m v) = B1 m v.
Proof. unfold argument, B1. now rewrite Rmult_1_l. Qed.

Lemma E1_by_B1 : E1 m v = G m v * B1 m v.
Proof. rewrite <- E_1, <- B1_argument, <- level_1. now apply E_by_level. Qed.
Lemma E2_by_B2 : E2 m v = G m v * B2 m v.
Proof. rewrite <- E_2. unfold B2. fold (argument 2 m v). rewrite <- level_1. now apply E_by_level. Qed.
Lemma density_by_G : density_0 m v = G m v / (sqrt PI * sqrt (2 * v)).
Proof. reflexivity. Qed.

Lemma level_2_B1 : level 2 (argument 1 m v) = (2 / sqrt PI - 2 * ((m + v) / sqrt (2 * v) * B1 m v)) / 2.
Proof.
rewrite level_step, level_0, level_1, B1_argument. unfold argument. rewrite Rmult_1_l. simpl INR.
now rewrite Rmult_1_r.
Qed.
Lemma level_2_B2 : level 2 (argument 2 m v) = (2 / sqrt PI - 2 * ((m + 2 * v) / sqrt (2 * v) * B2 m v)) / 2.
Proof. rewrite level_step, level_0, level_1. simpl INR. now rewrite Rmult_1_r. Qed.

Lemma root_of_twice : sqrt (2 * v) = sqrt 2 * sqrt v.
Proof. apply sqrt_mult; lra. Qed.
Lemma root_of_peak : sqrt (2 / (PI * v)) = sqrt 2 / (sqrt PI * sqrt v).
Proof.
assert (H := PI_RGT_0). rewrite sqrt_div; [|lra|now apply Rmult_lt_0_compat]. f_equal. apply sqrt_mult; lra.
Qed.
End Parts.

Lemma root_two_over_pi : sqrt (2 / PI) = sqrt 2 / sqrt PI.
Proof. assert (H := PI_RGT_0). apply sqrt_div; lra. Qed.
Lemma E2_times_split x m v : x * exp (2 * m + 2 * v) * erfc ((m + 2 * v) / sqrt (2 * v)) = x * E2 m v.
Proof. unfold E2. replace (2 * m + 2 * v) with (2 * (m + v)) by ring. ring. Qed.

Ltac positive_here :=
  first [ assumption | exact PI_RGT_0 | lra | apply exp_pos
        | apply Rmult_lt_0_compat; positive_here | apply Rdiv_lt_0_compat; positive_here
        | apply Rinv_0_lt_compat; positive_here | apply sqrt_lt_R0; positive_here | apply pow_lt; positive_here
        | apply Rplus_lt_0_compat; positive_here | nra ].
Ltac nonzero_here := first [ lra | apply Rgt_not_eq; positive_here | apply Rlt_not_eq; lra ].

(** What formulas ask for to have derivatives. *)
Ltac smooth_here :=
  repeat lazymatch goal with
  | |- _ /\ _ => split
  | |- True => exact I
  end;
  try first [ positive_here | nonzero_here ].

Ltac put_closed_derivatives l variables :=
  let point := point_of l variables in
  repeat match goal with
  | |- context [Derive ?f ?x] =>
      lazymatch split_at x variables with (?before, ?after) =>
        let body := eval cbv beta in (f x) in
        let F := formula_of l variables point body in
        let i := eval cbv in (List.length before) in
        let F' := eval vm_compute in (by_variable l i F) in
        let E := fresh "E" in
        assert (E : Derive f x = denote_at (extended l variables) F')
          by (apply is_derive_unique; apply (by_variable_correct l before after x F);
              [cbv [variance_positive v_of nth app]; try exact I; positive_here
              |cbv [smooth_at denote_at nth app extended parts_of parts_at higher m_of v_of repeat]; smooth_here]);
        rewrite E; clear E
      end
  end;
  cbv [denote_at nth app extended parts_of parts_at higher m_of v_of repeat].

Ltac in_B v :=
  rewrite ?level_2_B1, ?level_2_B2, ?density_by_G;
  rewrite ?E1_by_B1 by positive_here; rewrite ?E2_by_B2 by positive_here;
  rewrite ?(root_of_twice v) by positive_here; rewrite ?(root_of_peak v) by positive_here;
  rewrite ?root_two_over_pi;
  let Hs := fresh in let Ht := fresh in let Hp := fresh in let Hsp := fresh in let Htp := fresh in
  let Hq := fresh in
  assert (Hs : sqrt v * sqrt v = v) by (apply sqrt_sqrt; left; positive_here);
  assert (Hsp : 0 < sqrt v) by (apply sqrt_lt_R0; positive_here);
  assert (Ht : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra);
  assert (Htp : 0 < sqrt 2) by (apply sqrt_lt_R0; lra);
  assert (Hq : 0 < sqrt PI) by exact sqrt_PI_pos;
  field_simplify_eq; [ring [Hs Ht]|].

Ltac identity_by_parts l variables :=
  in_parts; rewrite ?E2_times_split, ?erf_by_erfc; in_parts;
  put_closed_derivatives l variables;
  first
    [ lra
    | ring
    | field; repeat split; nonzero_here
    | lazymatch l with
      | Products => lazymatch variables with ?mu :: ?omega :: ?nu :: ?tau :: _ => in_B (nu * tau) end
      | Direct => lazymatch variables with ?m :: ?v :: _ => in_B v end
      end; repeat split; nonzero_here ].
Ltac identity_in l variables := cbv beta; first [ f_equal; ring | identity_by_parts l variables ].

(** What needs no enclosure. *)
Ltac pinned :=
  repeat match goal with
  | H : ?a <= ?x <= ?a |- _ => is_var x; assert (x = a) by lra; subst x; clear H
  end.
Ltac exactly := cbv beta; pinned; first [ lra | ring | nra | field; repeat split; nonzero_here ].

(** A product is between those of the ends. *)
Lemma product_between x y a b c d l u : a <= x <= b -> c <= y <= d ->
  l <= a * c <= u -> l <= a * d <= u -> l <= b * c <= u -> l <= b * d <= u -> l <= x * y <= u.
Proof.
intros Hx Hy H1 H2 H3 H4.
assert (Ha : l <= a * y <= u) by (destruct (Rle_lt_dec 0 a); nra).
assert (Hb : l <= b * y <= u) by (destruct (Rle_lt_dec 0 b); nra).
destruct (Rle_lt_dec 0 y); nra.
Qed.
Ltac products :=
  lazymatch goal with
  | Hx : ?a <= ?x <= ?b, Hy : ?c <= ?y <= ?d |- _ <= ?x * ?y <= _ =>
      apply (product_between x y a b c d _ _ Hx Hy); lra
  | _ => nra
  end.

(** The mean's derivatives by the weights, in closed form before anything is enclosed. *)
Lemma mean_by_omega mu omega nu tau : 0 < nu * tau ->
  Derive (fun omega => mu_tilde_at mu omega nu tau) omega = mean_m (mu * omega) (nu * tau) * mu.
Proof.
intros Hv. apply is_derive_unique. apply (is_derive_ext (fun x => mean (x * mu) (nu * tau))).
{ intros x. unfold mu_tilde_at. f_equal. ring. }
replace (mu * omega) with (omega * mu) by ring. now apply (derive_m mean mean_m mean_v mean_line_derive).
Qed.
Lemma mean_by_tau mu omega nu tau : 0 < nu * tau ->
  Derive (fun tau => mu_tilde_at mu omega nu tau) tau = mean_v (mu * omega) (nu * tau) * nu.
Proof.
intros Hv. apply is_derive_unique. apply (is_derive_ext (fun x => mean (mu * omega) (x * nu))).
{ intros x. unfold mu_tilde_at. f_equal. ring. }
replace (nu * tau) with (tau * nu) in * by ring. now apply (derive_v mean mean_m mean_v mean_line_derive).
Qed.
Ltac named := rewrite ?mean_by_omega, ?mean_by_tau by positive_here.
