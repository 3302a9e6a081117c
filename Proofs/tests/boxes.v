(** [on_box] at work: the backward factor of one layer, E[selu'(z)^2], on the whole of Theorem 1's domain; and
    what is false on a box is not decided. *)
Require Import Reals QArith List Lra.
From SelfNormalization Require Import Statements ClosedForms MomentMap FixedPoint01 Expression OnBoxes.
Import ListNotations.
Open Scope R_scope.

Lemma chi_in_m_v (m v : R) : -1 / 100 <= m <= 1 / 100 -> 76 / 100 <= v <= 165 / 100 ->
  9 / 10 < chi m v /\ chi m v < 12 / 10.
Proof.
intros Hm Hv. scaled. on_box 24%positive 12%nat [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q [m; v].
Qed.

Theorem backward_factor_on_Omega :
  on_domain Omega (fun mu omega nu tau _ =>
    exists chi, expectation (fun z => selu_slope z ^ 2) (mu * omega) (nu * tau) chi /\ 9 / 10 < chi < 12 / 10).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau _ _. unfold within, Q2R in *. simpl in *.
exists (chi (mu * omega) (nu * tau)). split; [apply expectation_squared_slope; nra|].
apply chi_in_m_v; nra.
Qed.

Lemma false_at_a_corner : forall x y : R, 0 <= x <= 1 -> 0 <= y <= 1 -> x * y < 99 / 100.
Proof.
intros x y Hx Hy. Fail on_box 24%positive 8%nat [(0 # 1, 1 # 1); (0 # 1, 1 # 1)]%Q [x; y].
Abort.
