(** Interval enclosures, over coq-interval's floating-point numbers made of plain integers: no primitive
    integers or floats, so that nothing beyond the real numbers' axioms is assumed.

    Everything here takes the working precision [p] in bits. *)
Require Import Reals QArith Qreals Lra Lia ZArith Bool.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Xreal Basic Sig Float_full Specific_ops.
From Interval Require Interval.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral ScaledErrorFunction Mantissas.
Open Scope R_scope.

Module F := SpecificFloat BinaryCarrier.
Module I := FloatIntervalFull F.
Module J := Interval.IntervalExt I.

Definition contains (X : I.type) (x : R) : Prop := Interval.contains (I.convert X) (Xreal x).
Notation "x ∈ X" := (contains X x) (at level 70).

(** ** Decisions *)

Definition positive (X : I.type) : bool := match I.sign_strict X with Xgt => true | _ => false end.
Definition nonnegative (X : I.type) : bool := match I.sign_large X with Xgt | Xeq => true | _ => false end.

Lemma positive_correct x X : x ∈ X -> positive X = true -> 0 < x.
Proof.
unfold positive. intros H. generalize (I.sign_strict_correct X). destruct (I.sign_strict X); try easy.
intros H1 _. now destruct (H1 _ H) as [_ H2].
Qed.

Lemma nonnegative_correct x X : x ∈ X -> nonnegative X = true -> 0 <= x.
Proof.
unfold nonnegative. intros H. generalize (I.sign_large_correct X). destruct (I.sign_large X); try easy.
- intros H1 _. specialize (H1 _ H). injection H1. lra.
- intros H1 _. now destruct (H1 _ H) as [_ H2].
Qed.

(** ** Ends *)

Definition lower_end (X : I.type) : I.type := I.singleton (I.lower X).
Definition upper_end (X : I.type) : I.type := I.singleton (I.upper X).

Lemma bounded_ends x X : x ∈ X -> I.bounded X = true ->
  exists l u, l <= x <= u /\ l ∈ lower_end X /\ u ∈ upper_end X /\
    forall y, l <= y <= u -> y ∈ X.
Proof.
intros H Hb. destruct (I.bounded_correct X Hb) as [Hl Hu].
destruct (I.lower_bounded_correct X Hl) as [El Bl].
destruct (I.upper_bounded_correct X Hu) as [Eu _].
assert (Hne : Interval.not_empty (I.convert X)) by now exists x.
specialize (Bl Hne). rewrite El, Eu in Bl.
exists (proj_val (I.convert_bound (I.lower X))), (proj_val (I.convert_bound (I.upper X))).
unfold contains in *. rewrite Bl in *. simpl in H.
split; [exact H|]. split; [apply I.singleton_correct|]. split; [apply I.singleton_correct|].
intros y Hy. exact Hy.
Qed.

(** The image of an interval under a decreasing function is found at its ends. *)
Definition image_of_decreasing (f : I.type -> I.type) (X : I.type) : I.type :=
  if I.bounded X then I.join (f (upper_end X)) (f (lower_end X)) else I.nai.

Lemma nai_correct x : x ∈ I.nai.
Proof. unfold contains. now rewrite I.nai_correct. Qed.

Lemma image_of_decreasing_correct f g : (forall x y, x <= y -> f y <= f x) ->
  (forall x X, x ∈ X -> f x ∈ g X) -> forall x X, x ∈ X -> f x ∈ image_of_decreasing g X.
Proof.
intros Hf Hg x X H. unfold image_of_decreasing. case_eq (I.bounded X); intros Hb; [|apply nai_correct].
destruct (bounded_ends x X H Hb) as (l & u & Hx & Hl & Hu & _).
apply J.join_correct with (f u) (f l); try now apply Hg. split; now apply Hf.
Qed.

Section Precision.
Variable p : F.precision.

Definition integer (n : Z) : I.type := I.fromZ p n.
Notation "X ⊕ Y" := (I.add p X Y) (at level 50, left associativity).
Notation "X ⊖ Y" := (I.sub p X Y) (at level 50, left associativity).
Notation "X ⊗ Y" := (I.mul p X Y) (at level 40, left associativity).
Notation "X ⊘ Y" := (I.div p X Y) (at level 40, left associativity).

Lemma add_correct x y X Y : x ∈ X -> y ∈ Y -> x + y ∈ X ⊕ Y. Proof. apply J.add_correct. Qed.
Lemma sub_correct x y X Y : x ∈ X -> y ∈ Y -> x - y ∈ X ⊖ Y. Proof. apply J.sub_correct. Qed.
Lemma mul_correct x y X Y : x ∈ X -> y ∈ Y -> x * y ∈ X ⊗ Y. Proof. apply J.mul_correct. Qed.
Lemma div_correct x y X Y : x ∈ X -> y ∈ Y -> x / y ∈ X ⊘ Y. Proof. apply J.div_correct. Qed.
Lemma neg_correct x X : x ∈ X -> - x ∈ I.neg X. Proof. apply J.neg_correct. Qed.
Lemma abs_correct x X : x ∈ X -> Rabs x ∈ I.abs X. Proof. apply J.abs_correct. Qed.
Lemma inv_correct x X : x ∈ X -> / x ∈ I.inv p X. Proof. apply J.inv_correct. Qed.
Lemma sqrt_correct x X : x ∈ X -> sqrt x ∈ I.sqrt p X. Proof. apply J.sqrt_correct. Qed.
Lemma exp_correct x X : x ∈ X -> exp x ∈ I.exp p X. Proof. apply J.exp_correct. Qed.
Lemma ln_correct x X : x ∈ X -> ln x ∈ I.ln p X. Proof. apply J.ln_correct. Qed.
Lemma pi_correct : PI ∈ I.pi p. Proof. apply I.pi_correct. Qed.
Lemma integer_correct n : IZR n ∈ integer n. Proof. apply I.fromZ_correct. Qed.
Lemma sqr_correct x X : x ∈ X -> x * x ∈ I.sqr p X. Proof. apply J.sqr_correct. Qed.
Lemma square_correct x X : x ∈ X -> x ^ 2 ∈ I.sqr p X.
Proof. intros H. replace (x ^ 2) with (x * x) by ring. now apply sqr_correct. Qed.

Definition rational (q : Q) : I.type := integer (Qnum q) ⊘ integer (Zpos (Qden q)).
Lemma rational_correct q : Q2R q ∈ rational q.
Proof. apply div_correct; apply integer_correct. Qed.

Definition range (r : Q * Q) : I.type := I.join (rational (fst r)) (rational (snd r)).
Lemma range_correct x r : within x r -> x ∈ range r.
Proof. intros H. apply J.join_correct with (3 := H); apply rational_correct. Qed.

(** ** erf: the series with all terms positive, and its remainder *)

Definition unit_interval : I.type := I.join (integer 0) (integer 1).
Lemma unit_interval_correct t : 0 <= t <= 1 -> t ∈ unit_interval.
Proof. intros H. apply J.join_correct with 0 1; [apply integer_correct|apply integer_correct|exact H]. Qed.

(** 2/3, 2/5, ..., the quotients of successive coefficients. *)
Fixpoint series_quotients (terms : nat) (odd : Z) : list I.type :=
  match terms with
  | O => nil
  | S n => integer 2 ⊘ integer odd :: series_quotients n (odd + 2)
  end.

Fixpoint series (quotients : list I.type) (Y tail : I.type) : I.type :=
  match quotients with
  | nil => tail
  | cons quotient rest => integer 1 ⊕ quotient ⊗ Y ⊗ series rest Y tail
  end.

Lemma series_correct y theta Y T : y ∈ Y -> theta ∈ T ->
  forall n k, nested_series n k y theta ∈ series (series_quotients n (2 * Z.of_nat k + 3)) Y T.
Proof.
intros HY HT. induction n as [|n IH]; intros k; cbn [nested_series series series_quotients]. exact HT.
apply add_correct. apply integer_correct. apply mul_correct.
- replace (2 * y / INR (2 * k + 3)) with (2 / IZR (2 * Z.of_nat k + 3) * y).
  apply mul_correct; [|exact HY]. apply div_correct; apply integer_correct.
  rewrite INR_IZR_INZ, Nat2Z.inj_add, Nat2Z.inj_mul. simpl (Z.of_nat 2). simpl (Z.of_nat 3).
  field. apply not_0_IZR. lia.
- replace (2 * Z.of_nat k + 3 + 2)%Z with (2 * Z.of_nat (S k) + 3)%Z by lia. apply IH.
Qed.

(** How much work to spend: terms of the series; from where on the continued fraction takes over, and its
    levels there. *)
Record effort := Effort { series_terms : nat; fraction_from : Z; fraction_levels : nat }.

(** Constants are computed once. *)
Record constants := Constants {
  quotients : list I.type; threshold : I.type; levels : nat; sqrt_pi : I.type; two_over_sqrt_pi : I.type }.

Definition make_constants (e : effort) : constants :=
  let root := I.sqrt p (I.pi p) in
  Constants (series_quotients (series_terms e) 3) (integer (fraction_from e)) (fraction_levels e)
    root (integer 2 ⊘ root).

Section Functions.
Variable e : effort.
Let k := make_constants e.

Lemma two_over_sqrt_pi_correct : 2 / sqrt PI ∈ two_over_sqrt_pi k.
Proof. apply div_correct. apply integer_correct. apply sqrt_correct, pi_correct. Qed.

Lemma sqrt_pi_correct : sqrt PI ∈ sqrt_pi k.
Proof. apply sqrt_correct, pi_correct. Qed.

(** On thin intervals. *)
Definition erfc_by_series (c : constants) (X : I.type) : I.type :=
  let Y := I.sqr p X in
  let E := I.exp p (I.neg Y) in
  integer 1 ⊖ two_over_sqrt_pi c ⊗ (E ⊗ X ⊗ series (quotients c) Y (unit_interval ⊘ E)).

Definition erfcx_by_series (c : constants) (X : I.type) : I.type :=
  let Y := I.sqr p X in
  let E := I.exp p Y in
  E ⊖ two_over_sqrt_pi c ⊗ (X ⊗ series (quotients c) Y (unit_interval ⊗ E)).

Lemma erfc_by_series_correct x X : x ∈ X -> erfc x ∈ erfc_by_series k X.
Proof.
intros H. unfold erfc. rewrite erf_bell.
destruct (bell_integral_series (series_terms e) x) as [theta [Ht ->]].
assert (HE : exp (-(x * x)) ∈ I.exp p (I.neg (I.sqr p X))) by now apply exp_correct, neg_correct, sqr_correct.
apply sub_correct. apply integer_correct. apply mul_correct. apply two_over_sqrt_pi_correct.
apply mul_correct. now apply mul_correct.
apply (series_correct _ _ _ _ (sqr_correct _ _ H)) with (k := 0%nat).
apply div_correct; [|exact HE]. now apply unit_interval_correct.
Qed.

Lemma erfcx_by_series_correct x X : x ∈ X -> erfcx x ∈ erfcx_by_series k X.
Proof.
intros H. unfold erfcx, erfc. rewrite erf_bell.
destruct (bell_integral_series (series_terms e) x) as [theta [Ht ->]].
assert (Hee : exp (x * x) * exp (-(x * x)) = 1).
{ rewrite <- exp_plus, Rplus_opp_r. apply exp_0. }
replace (theta * / exp (-(x * x))) with (theta * exp (x * x)).
2:{ replace (exp (x * x)) with (/ exp (-(x * x))). reflexivity.
    assert (Hp := exp_pos (-(x * x))). apply Rmult_eq_reg_r with (exp (-(x * x))); [|lra].
    rewrite Hee. field. lra. }
replace (exp (x * x) * (1 - _)) with
  (exp (x * x) - 2 / sqrt PI * (x * nested_series (series_terms e) 0 (x * x) (theta * exp (x * x)))).
2:{ set (s := nested_series _ _ _ _).
    replace (exp (x * x) * (1 - 2 / sqrt PI * (exp (-(x * x)) * x * s))) with
      (exp (x * x) - 2 / sqrt PI * (exp (x * x) * exp (-(x * x))) * (x * s)) by ring.
    rewrite Hee. ring. }
assert (HE : exp (x * x) ∈ I.exp p (I.sqr p X)) by now apply exp_correct, sqr_correct.
apply sub_correct. exact HE. apply mul_correct. apply two_over_sqrt_pi_correct.
apply mul_correct; [exact H|].
apply (series_correct _ _ _ _ (sqr_correct _ _ H)) with (k := 0%nat).
apply mul_correct; [|exact HE]. now apply unit_interval_correct.
Qed.

(** ** erfcx: the continued fraction *)

Fixpoint fraction_tail (depth : nat) (n : Z) (X : I.type) : I.type :=
  match depth with
  | O => I.join X (X ⊕ integer n ⊘ (X ⊕ X))
  | S rest => let T := fraction_tail rest (n + 1) X in X ⊕ integer n ⊘ (T ⊕ T)
  end.

Lemma fraction_tail_correct x X : x ∈ X -> 0 < x ->
  forall depth n, tail n x ∈ fraction_tail depth (Z.of_nat (S n)) X.
Proof.
intros H Hx. assert (Hquotient : forall n t, t <> 0 -> INR (S n) / 2 / t = IZR (Z.of_nat (S n)) / (t + t)).
{ intros n t Ht. rewrite INR_IZR_INZ. field. lra. }
induction depth as [|depth IH]; intros n; cbn [fraction_tail].
- apply J.join_correct with x (x + INR (S n) / 2 / x).
  + exact H.
  + rewrite Hquotient by lra. apply add_correct; [exact H|]. apply div_correct. apply integer_correct.
    now apply add_correct.
  + split. left; apply tail_above. now apply tail_below.
- rewrite tail_recursion. assert (Ht := tail_above (S n) x). rewrite Hquotient by lra.
  replace (Z.of_nat (S n) + 1)%Z with (Z.of_nat (S (S n))) by lia.
  apply add_correct; [exact H|]. apply div_correct. apply integer_correct.
  apply add_correct; apply IH.
Qed.

(** Fewer levels are enough farther out. *)
Definition fraction_depth (c : constants) (X : I.type) : nat :=
  let twice := threshold c ⊕ threshold c in
  if positive (X ⊖ (twice ⊕ twice)) then Nat.div2 (Nat.div2 (levels c))
  else if positive (X ⊖ twice) then Nat.div2 (levels c) else levels c.

Definition erfcx_by_fraction (c : constants) (X : I.type) : I.type :=
  I.inv p (sqrt_pi c ⊗ fraction_tail (fraction_depth c X) 1 X).

Lemma erfcx_by_fraction_correct x X : x ∈ X -> 0 < x -> erfcx x ∈ erfcx_by_fraction k X.
Proof.
intros H Hx. rewrite erfcx_tail. apply inv_correct, mul_correct. apply sqrt_pi_correct.
now apply (fraction_tail_correct x X H Hx _ 0%nat).
Qed.

Definition erfcx_thin (c : constants) (X : I.type) : I.type :=
  if positive (X ⊖ threshold c) && positive X then erfcx_by_fraction c X else erfcx_by_series c X.
Definition erfc_thin (c : constants) (X : I.type) : I.type :=
  if positive (X ⊖ threshold c) && positive X then I.exp p (I.neg (I.sqr p X)) ⊗ erfcx_by_fraction c X
  else erfc_by_series c X.

Lemma erfcx_thin_correct x X : x ∈ X -> erfcx x ∈ erfcx_thin k X.
Proof.
intros H. unfold erfcx_thin. case_eq (positive (X ⊖ threshold k) && positive X); intros Hb.
- apply andb_true_iff in Hb. apply erfcx_by_fraction_correct. exact H. now apply (positive_correct x X).
- now apply erfcx_by_series_correct.
Qed.

Lemma erfc_thin_correct x X : x ∈ X -> erfc x ∈ erfc_thin k X.
Proof.
intros H. unfold erfc_thin. case_eq (positive (X ⊖ threshold k) && positive X); intros Hb.
- apply andb_true_iff in Hb. rewrite erfc_erfcx. apply mul_correct.
  now apply exp_correct, neg_correct, sqr_correct.
  apply erfcx_by_fraction_correct. exact H. now apply (positive_correct x X).
- now apply erfc_by_series_correct.
Qed.

(** On any interval, by monotonicity (Formulas, 1 and 2). *)
Definition erfcx_interval (c : constants) := image_of_decreasing (erfcx_thin c).
Definition erfc_interval (c : constants) := image_of_decreasing (erfc_thin c).
Definition erf_interval (c : constants) (X : I.type) := integer 1 ⊖ erfc_interval c X.

Lemma erfcx_correct x X : x ∈ X -> erfcx x ∈ erfcx_interval k X.
Proof. apply image_of_decreasing_correct. apply erfcx_decreasing. apply erfcx_thin_correct. Qed.

Lemma erfc_correct x X : x ∈ X -> erfc x ∈ erfc_interval k X.
Proof. apply image_of_decreasing_correct. apply erfc_decreasing. apply erfc_thin_correct. Qed.

Lemma erf_correct x X : x ∈ X -> erf x ∈ erf_interval k X.
Proof.
intros H. replace (erf x) with (1 - erfc x) by (unfold erfc; ring).
apply sub_correct. apply integer_correct. now apply erfc_correct.
Qed.

(** ** The parameters, Eq. (14) *)

Definition alpha01_interval (c : constants) : I.type :=
  I.neg (I.sqrt p (integer 2 ⊘ I.pi p)) ⊘
  (erfc_interval c (integer 1 ⊘ I.sqrt p (integer 2)) ⊗ I.exp p (integer 1 ⊘ integer 2) ⊖ integer 1).

Lemma alpha01_correct : alpha01 ∈ alpha01_interval k.
Proof.
unfold alpha01, alpha01_interval. repeat first
  [ apply div_correct | apply neg_correct | apply sub_correct | apply mul_correct | apply erfc_correct
  | apply sqrt_correct | apply exp_correct | apply integer_correct | apply pi_correct ].
Qed.

Definition lambda01_interval (c : constants) : I.type :=
  let root := I.sqrt p (integer 2) in
  let a := erfc_interval c (integer 1 ⊘ root) in
  let e1 := I.exp p (integer 1) in
  let root_e := I.sqrt p e1 in
  let pi := I.pi p in
  (integer 1 ⊖ a ⊗ root_e) ⊗ I.sqrt p (integer 2 ⊗ pi) ⊘
  I.sqrt p (integer 2 ⊗ erfc_interval c root ⊗ I.exp p (integer 2) ⊕ pi ⊗ I.sqr p a ⊗ e1
    ⊖ integer 2 ⊗ (integer 2 ⊕ pi) ⊗ a ⊗ root_e ⊕ pi ⊕ integer 2).

Lemma lambda01_correct : lambda01 ∈ lambda01_interval k.
Proof.
unfold lambda01, lambda01_interval. cbv zeta. repeat first
  [ apply div_correct | apply sub_correct | apply add_correct | apply square_correct | apply mul_correct
  | apply erfc_correct | apply sqrt_correct | apply exp_correct | apply integer_correct | apply pi_correct ].
Qed.
End Functions.
End Precision.
