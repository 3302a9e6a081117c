(** erfcx and its derivatives, which alternate in sign: level n is (2/sqrt pi) e^(x^2) times the n-th repeated
    integral of e^(-x^2), level 1 is erfcx, and the derivative of level n is -2n times level n + 1. So all are
    decreasing, and their enclosures on an interval are as sharp as those at its ends. *)
Require Import Reals Lra Lia ZArith List Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import ErrorFunction GaussianIntegral ScaledErrorFunction.
From SelfNormalization Require Import Intervals Trees.
Import ListNotations.
Open Scope R_scope.

Definition level (n : nat) (x : R) : R := 2 / sqrt PI * (exp (x * x) * repeated_integral n x).

Lemma level_0 x : level 0 x = 2 / sqrt PI.
Proof. unfold level. simpl. rewrite <- exp_plus, Rplus_opp_r, exp_0. ring. Qed.

Lemma level_1 x : level 1 x = erfcx x.
Proof. unfold level, erfcx. simpl. unfold half_complement. assert (H := sqrt_PI_pos). field. lra. Qed.

Lemma level_step n x : level (S (S n)) x = (level n x - 2 * (x * level (S n) x)) / (2 * INR (S n)).
Proof.
unfold level. rewrite repeated_integral_step. assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia).
assert (H := sqrt_PI_pos). field. lra.
Qed.

Lemma level_positive n x : 0 < level n x.
Proof.
assert (H := sqrt_PI_pos). assert (Hr := repeated_integral_pos n x). assert (He := exp_pos (x * x)).
unfold level. apply Rmult_lt_0_compat. apply Rdiv_lt_0_compat; lra. now apply Rmult_lt_0_compat.
Qed.

Lemma level_derive n x : is_derive (level (S n)) x (- (2 * INR (S n)) * level (S (S n)) x).
Proof.
assert (H := sqrt_PI_pos). assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia).
unfold level at 1. evar_last.
- apply is_derive_scal. apply (is_derive_mult (fun x => exp (x * x)) (repeated_integral (S n)) x (2 * x * exp (x * x))).
  auto_derive. easy. ring. exact (proj1 (repeated_integral_derive n) x). intros; apply Rmult_comm.
- change (2 / sqrt PI * (2 * x * exp (x * x) * repeated_integral (S n) x + exp (x * x) * - repeated_integral n x) =
    - (2 * INR (S n)) * level (S (S n)) x).
  rewrite level_step. unfold level. field. lra.
Qed.

Lemma level_decreasing n x y : x <= y -> level (S n) y <= level (S n) x.
Proof.
intros [H|<-]; [|lra]. left. apply (decreasing_of_derivative _ _ (level_derive n)); [|exact H].
intros z. assert (K := level_positive (S (S n)) z). assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia). nra.
Qed.

Section Enclosures.
Variables (p : F.precision) (e : effort).

Definition next_level (n : Z) (X below before : I.type) : I.type :=
  I.div p (I.sub p below (I.mul p (integer p 2) (I.mul p X before))) (integer p (2 * n)).

(** Levels 1 to 4. *)
Definition levels_thin (c : constants) (X : I.type) : list I.type :=
  let l1 := erfcx_thin p c X in
  let l2 := next_level 1 X (two_over_sqrt_pi c) l1 in
  let l3 := next_level 2 X l1 l2 in
  [l1; l2; l3; next_level 3 X l2 l3].

Definition levels (c : constants) (X : I.type) : list I.type :=
  if I.bounded X then
    match levels_thin c (upper_end X), levels_thin c (lower_end X) with
    | [a1; a2; a3; a4], [b1; b2; b3; b4] => [I.join a1 b1; I.join a2 b2; I.join a3 b3; I.join a4 b4]
    | _, _ => [I.nai; I.nai; I.nai; I.nai]
    end
  else [I.nai; I.nai; I.nai; I.nai].

Definition level_values (x : R) : list R := [erfcx x; level 2 x; level 3 x; level 4 x].

Lemma next_level_correct n x X A B : x ∈ X -> level n x ∈ A -> level (S n) x ∈ B ->
  level (S (S n)) x ∈ next_level (Z.of_nat (S n)) X A B.
Proof.
intros HX HA HB. rewrite level_step. unfold next_level. apply div_correct.
- apply sub_correct; [exact HA|]. apply mul_correct; [apply integer_correct|]. now apply mul_correct.
- replace (2 * INR (S n)) with (IZR (2 * Z.of_nat (S n))) by (rewrite mult_IZR, INR_IZR_INZ; ring).
  apply integer_correct.
Qed.

Lemma levels_thin_correct x X : x ∈ X -> inside (level_values x) (levels_thin (make_constants p e) X).
Proof.
intros HX. unfold level_values, levels_thin. cbv zeta.
assert (H1 : level 1 x ∈ erfcx_thin p (make_constants p e) X).
{ rewrite level_1. now apply erfcx_thin_correct. }
assert (H2 := next_level_correct 0 x X (two_over_sqrt_pi (make_constants p e)) _ HX
  ltac:(rewrite level_0; apply two_over_sqrt_pi_correct) H1).
assert (H3 := next_level_correct 1 x X _ _ HX H1 H2).
assert (H4 := next_level_correct 2 x X _ _ HX H2 H3).
rewrite <- level_1. repeat (apply Forall2_cons; [assumption|]). apply Forall2_nil.
Qed.

Lemma levels_correct x X : x ∈ X -> inside (level_values x) (levels (make_constants p e) X).
Proof.
intros HX. unfold levels.
case_eq (I.bounded X); intros Hb; [|repeat (apply Forall2_cons; [apply nai_correct|]); apply Forall2_nil].
destruct (bounded_ends x X HX Hb) as (l & u & Hlu & Hl & Hu & _).
assert (Hlower := levels_thin_correct l _ Hl). assert (Hupper := levels_thin_correct u _ Hu).
unfold level_values in *. unfold levels_thin in *. cbv zeta in *.
unfold inside in Hlower, Hupper.
repeat match goal with H : Forall2 _ (_ :: _) (_ :: _) |- _ => inversion_clear H end.
assert (Hmonotone : forall n, level (S n) u <= level (S n) x <= level (S n) l).
{ intros n. split; apply level_decreasing; lra. }
repeat apply Forall2_cons; try apply Forall2_nil.
- apply J.join_correct with (erfcx u) (erfcx l); try assumption. split; apply erfcx_decreasing; lra.
- apply J.join_correct with (level 2 u) (level 2 l); try assumption. apply Hmonotone.
- apply J.join_correct with (level 3 u) (level 3 l); try assumption. apply Hmonotone.
- apply J.join_correct with (level 4 u) (level 4 l); try assumption. apply Hmonotone.
Qed.
End Enclosures.
