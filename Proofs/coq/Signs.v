(** Signs of formulas on boxes, by the trees that certificates carry. On a leaf the sign is decided by the natural
    enclosure, or by the monotone or the mean-value form (Formulas, 9), with derivatives as in [Derivatives.v].

    What SELU's moments are made of, E0, E1, E2 and the density at 0, depends on m and v only, and so do the
    appendix's B1, B2 and G. These are the first coordinates of a point, its variables come after them; so each is
    enclosed once for each box, and its derivatives are closed forms. *)
Require Import Reals QArith Qreals Lra Lia ZArith List Bool String.
From Coq Require Import FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Xreal.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral ScaledErrorFunction ClosedForms.
From SelfNormalization Require Import MomentMap.
From SelfNormalization Require Import Symbols Intervals MomentEnclosures Monotonicity Trees Expression OnBoxes.
From SelfNormalization Require Import FixedPoint01 Levels Derivatives.
Import ListNotations.
Open Scope R_scope.

(** What m and v are: nothing, the first two variables, or mu * omega and nu * tau. *)
Inductive layout : Set := Plain | Direct | Products.

Definition m_of (l : layout) (variables : list R) : R :=
  match l with Products => nth 0 variables 0 * nth 1 variables 0 | _ => nth 0 variables 0 end.
Definition v_of (l : layout) (variables : list R) : R :=
  match l with Products => nth 2 variables 0 * nth 3 variables 0 | _ => nth 1 variables 0 end.
(** The argument of B_k, and its levels from 2 on. *)
Definition argument (k m v : R) : R := (m + k * v) / sqrt (2 * v).
Definition higher (k m v : R) : list R :=
  [level 2 (argument k m v); level 3 (argument k m v); level 4 (argument k m v)].
Definition parts_at (m v : R) : list R :=
  [E0 m v; E1 m v; E2 m v; density_0 m v; B1 m v; B2 m v; G m v; / sqrt (2 * v)] ++ higher 1 m v ++ higher 2 m v.
Definition parts_of (l : layout) (variables : list R) : list R :=
  match l with
  | Plain => repeat 0 14
  | _ => parts_at (m_of l variables) (v_of l variables)
  end.
Definition extended (l : layout) (variables : list R) : list R := parts_of l variables ++ variables.

Definition variance_positive (l : layout) (variables : list R) : Prop :=
  match l with Plain => True | _ => 0 < v_of l variables end.

(** ** Derivatives by the variable of a number *)

Section Directions.
Variable l : layout.

Definition zero : expression := Integer 0.
Definition m_formula : expression :=
  match l with Products => Mul (Coordinate 14) (Coordinate 15) | _ => Coordinate 14 end.
Definition v_formula : expression :=
  match l with Products => Mul (Coordinate 16) (Coordinate 17) | _ => Coordinate 15 end.

(** Of m and of v. *)
Definition m_direction (i : nat) : expression :=
  match l, i with
  | Direct, 0%nat => Integer 1
  | Products, 0%nat => Coordinate 15 | Products, 1%nat => Coordinate 14
  | _, _ => zero
  end.
Definition v_direction (i : nat) : expression :=
  match l, i with
  | Direct, 1%nat => Integer 1
  | Products, 2%nat => Coordinate 17 | Products, 3%nat => Coordinate 16
  | _, _ => zero
  end.

(** Of what has the derivatives [by_m] and [by_v]. *)
Definition along (a b by_m by_v : expression) : expression := added (multiplied a by_m) (multiplied b by_v).
Definition two (x : expression) : expression := Mul (Integer 2) x.

Definition G_by_m : expression := Neg (Div m_formula v_formula).
Definition G_by_v : expression := Div (Pow m_formula 2) (two (Pow v_formula 2)).
(** Of [slope] times the argument of B_k: it has the derivatives 1 / sqrt (2 v) by m, and that times [bend] by v. *)
Definition bend (kv : expression) : expression := Div (Sub kv m_formula) (two v_formula).
Definition part_directions_by (a b : expression) : list expression :=
  let m := m_formula in
  let v := v_formula in
  let density := Coordinate 3 in
  let G := Coordinate 6 in
  let inverse := Coordinate 7 in
  let go := along a b in
  let E kv E l2 :=
    let slope := two (Mul (Mul G inverse) l2) in
    go (Sub (Mul E G_by_m) slope) (Sub (Mul E G_by_v) (Mul slope (bend kv))) in
  let chain kv slope := go (Mul inverse slope) (Mul (Mul inverse slope) (bend kv)) in
  let times n x := Neg (Mul (Integer n) x) in
  let last kv l3 l4 := Sub (Mul (two (Mul (Add m kv) inverse)) l4) l3 in
  [go (Neg (two density)) (Div (Mul density m) v);
   E v (Coordinate 1) (Coordinate 8);
   E (two v) (Coordinate 2) (Coordinate 11);
   go (Mul density G_by_m) (Mul density (Sub G_by_v (Div (Integer 1) (two v))));
   chain v (times 2%Z (Coordinate 8));
   chain (two v) (times 2%Z (Coordinate 11));
   go (Mul G G_by_m) (Mul G G_by_v);
   go zero (Neg (Div inverse (two v)));
   chain v (times 4%Z (Coordinate 9));
   chain v (times 6%Z (Coordinate 10));
   chain v (last v (Coordinate 9) (Coordinate 10));
   chain (two v) (times 4%Z (Coordinate 12));
   chain (two v) (times 6%Z (Coordinate 13));
   chain (two v) (last (two v) (Coordinate 12) (Coordinate 13))].
Definition part_directions (i : nat) : list expression :=
  match l with Plain => repeat zero 14 | _ => part_directions_by (m_direction i) (v_direction i) end.
Definition directions (i : nat) : list expression := part_directions i ++ repeat zero i ++ [Integer 1].

(** The derivative of a formula by its i-th variable. *)
Definition by_variable (i : nat) (x : expression) : expression := derivative (directions i) x.

Lemma nth_unit (before after : list R) t j : nth j (before ++ t :: after) 0 =
  if Nat.eqb j (List.length before) then t else nth j (before ++ 0 :: after) 0.
Proof.
revert j. induction before as [|x before IH]; intros [|j]; simpl; easy.
Qed.

Lemma direction_unit i j point : denote_at point (nth j (repeat zero i ++ [Integer 1]) (Integer 0)) =
  if Nat.eqb j i then 1 else 0.
Proof.
revert j. induction i as [|i IH]; intros [|j]; simpl; try easy; first [apply IH | now destruct j].
Qed.


(** Along one variable, m and v are affine. *)
Definition affine (f : R -> R) (slope t : R) : Prop := exists a b, slope = b /\ forall x, f x = a + b * x.

Lemma affine_constant c t : affine (fun _ => c) 0 t.
Proof. exists c, 0. split; [easy|]. intros; ring. Qed.
Lemma affine_linear c t : affine (fun x => c * x) c t.
Proof. exists 0, c. split; [easy|]. intros; ring. Qed.
Lemma affine_linear' c t : affine (fun x => x * c) c t.
Proof. exists 0, c. split; [easy|]. intros; ring. Qed.
Lemma affine_same t : affine (fun x => x) 1 t.
Proof. exists 0, 1. split; [easy|]. intros; ring. Qed.

Lemma m_v_affine before after t : l <> Plain ->
  let point := extended l (before ++ t :: after) in
  affine (fun t => m_of l (before ++ t :: after)) (denote_at point (m_direction (List.length before))) t /\
  affine (fun t => v_of l (before ++ t :: after)) (denote_at point (v_direction (List.length before))) t.
Proof.
unfold m_of, v_of, m_direction, v_direction, extended, parts_of, parts_at, higher.
intros Hl. destruct l; [easy| |];
  destruct before as [|x0 [|x1 [|x2 [|x3 before]]]]; cbn [List.length app nth denote_at zero repeat]; split;
  first [apply affine_same | apply affine_constant | apply affine_linear' | apply affine_linear].
Qed.

Lemma m_formula_correct variables : l <> Plain -> denote_at (extended l variables) m_formula = m_of l variables.
Proof. unfold m_formula, m_of, extended, parts_of, parts_at, higher. destruct l; easy. Qed.
Lemma v_formula_correct variables : l <> Plain -> denote_at (extended l variables) v_formula = v_of l variables.
Proof. unfold v_formula, v_of, extended, parts_of, parts_at, higher. destruct l; easy. Qed.

Lemma along_correct point a b x y : denote_at point (along a b x y) =
  denote_at point a * denote_at point x + denote_at point b * denote_at point y.
Proof. unfold along. now rewrite added_correct, !multiplied_correct. Qed.

Lemma E_by_level k m v : 0 < v -> E k m v = G m v * level 1 (argument k m v).
Proof.
intros Hv. rewrite level_1. unfold E, erfcx, G, argument. rewrite <- Rmult_assoc, <- exp_plus. f_equal. f_equal.
assert (Hr : 0 < sqrt (2 * v)) by (apply sqrt_lt_R0; lra).
assert (Hrr : sqrt (2 * v) * sqrt (2 * v) = 2 * v) by (apply sqrt_sqrt; lra).
set (r := sqrt (2 * v)) in *. clearbody r. replace v with (r * r / 2) by lra. field. lra.
Qed.

Section Line.
Variables a0 a1 b0 b1 t : R.
Let m := a0 + a1 * t.
Let v := b0 + b1 * t.
Hypothesis v_positive : 0 < v.

Lemma roots_positive : 0 < sqrt (2 * v) /\ 0 < sqrt PI /\ sqrt (2 * v) * sqrt (2 * v) = 2 * v.
Proof.
split; [apply sqrt_lt_R0; lra|]. split; [apply sqrt_PI_pos|]. apply sqrt_sqrt. lra.
Qed.

Definition chained (k slope : R) : R :=
  a1 * (/ sqrt (2 * v) * slope) + b1 * (/ sqrt (2 * v) * slope * ((k * v - m) / (2 * v))).

Lemma level_chain n k slope : - (2 * INR (Datatypes.S n)) * level (Datatypes.S (Datatypes.S n)) (argument k m v) = slope ->
  is_derive (fun t => level (Datatypes.S n) (argument k (a0 + a1 * t) (b0 + b1 * t))) t (chained k slope).
Proof.
intros <-. destruct roots_positive as (Hr & Hp & Hrr). unfold argument.
evar_last. apply (is_derive_comp_at (level (Datatypes.S n))
  (fun t => ((a0 + a1 * t) + k * (b0 + b1 * t)) / sqrt (2 * (b0 + b1 * t)))).
apply level_derive. exact (argument_derive a0 a1 b0 b1 k t v_positive).
cbv beta zeta. change (a0 + a1 * t) with m. change (b0 + b1 * t) with v. unfold chained.
set (x := level _ _). set (n2 := INR _). unfold Rdiv. field. lra.
Qed.

Lemma last_level k : 2 * ((m + k * v) * / sqrt (2 * v)) * level 4 (argument k m v) - level 3 (argument k m v) =
  - (2 * INR 4) * level 5 (argument k m v).
Proof.
rewrite (level_step 3). replace (INR 4) with 4 by (simpl; ring). unfold argument.
destruct roots_positive as (Hr & _). field. lra.
Qed.

Lemma G_derive : is_derive (fun t => G (a0 + a1 * t) (b0 + b1 * t)) t
  (a1 * (G m v * - (m / v)) + b1 * (G m v * (m ^ 2 / (2 * v ^ 2)))).
Proof.
unfold G. evar_last.
- apply (is_derive_comp_at exp (fun t => -((a0 + a1 * t) ^ 2 / (2 * (b0 + b1 * t))))). apply is_derive_exp.
  apply (is_derive_opp (fun t => (a0 + a1 * t) ^ 2 / (2 * (b0 + b1 * t)))).
  apply (is_derive_div (fun t => (a0 + a1 * t) ^ 2) (fun t => 2 * (b0 + b1 * t))); [| |unfold v in *; lra].
  + auto_derive; [exact I|reflexivity].
  + auto_derive; [exact I|reflexivity].
- cbv beta. change (a0 + a1 * t) with m. change (b0 + b1 * t) with v. unfold opp; simpl. field. lra.
Qed.

Lemma inverse_derive : is_derive (fun t => / sqrt (2 * (b0 + b1 * t))) t (b1 * - (/ sqrt (2 * v) / (2 * v))).
Proof.
destruct roots_positive as (Hr & Hp & Hrr).
auto_derive. fold v. repeat split; lra.
fold v. set (r := sqrt (2 * v)) in *. replace v with (r * r / 2) by lra. field. lra.
Qed.

(** The derivative of E_k = G B_k without cancellation. *)
Lemma E_derive_by_level k : is_derive (fun t => E k (a0 + a1 * t) (b0 + b1 * t)) t
  (let slope := 2 * (G m v * / sqrt (2 * v) * level 2 (argument k m v)) in
   a1 * (E k m v * - (m / v) - slope) + b1 * (E k m v * (m ^ 2 / (2 * v ^ 2)) - slope * ((k * v - m) / (2 * v)))).
Proof.
evar_last. apply (E_derive a0 a1 b0 b1 k t v_positive).
cbv beta zeta. change (a0 + a1 * t) with m. change (b0 + b1 * t) with v.
destruct roots_positive as (Hr & Hp & Hrr).
replace (density_0 m v) with (G m v / (sqrt PI * sqrt (2 * v))) by reflexivity.
rewrite (E_by_level k m v v_positive), (level_step 0), level_0, level_1. simpl INR. unfold argument.
set (x := erfcx _). set (g := G m v). set (r := sqrt (2 * v)) in *. set (q := sqrt PI) in *. clearbody x g r q.
replace v with (r * r / 2) by lra. field. lra.
Qed.
End Line.

Lemma coordinates_derive before after t : variance_positive l (before ++ t :: after) -> forall j,
  is_derive (fun t => nth j (extended l (before ++ t :: after)) 0) t
    (denote_at (extended l (before ++ t :: after)) (nth j (directions (List.length before)) (Integer 0))).
Proof.
intros Hv j.
assert (Hlater : forall k, is_derive (fun t => nth k (before ++ t :: after) 0) t
    (denote_at (extended l (before ++ t :: after))
      (nth k (repeat zero (List.length before) ++ [Integer 1]) (Integer 0)))).
{ intros k. rewrite direction_unit.
  apply (is_derive_ext (fun t => if Nat.eqb k (List.length before) then t else nth k (before ++ 0 :: after) 0)).
  { intros x. symmetry. apply nth_unit. }
  destruct (Nat.eqb k (List.length before)). apply (is_derive_id t). exact (is_derive_const _ t). }
assert (Hcase : l = Plain \/ l <> Plain)
  by (destruct l; [left; reflexivity|right; discriminate|right; discriminate]).
destruct Hcase as [Hl|Hl].
{ unfold extended at 1, directions, parts_of, part_directions. unfold extended in Hlater. rewrite Hl in *.
  do 14 (destruct j as [|j]; [exact (is_derive_const 0 t)|]). apply Hlater. }
destruct (m_v_affine before after t Hl) as ((a0 & a1 & Ha & Hm) & (b0 & b1 & Hb & Hv')).
assert (Hpos : 0 < b0 + b1 * t).
{ rewrite <- Hv'. unfold variance_positive in Hv. destruct l; easy. }
assert (Hm0 := m_formula_correct (before ++ t :: after) Hl).
assert (Hv0 := v_formula_correct (before ++ t :: after) Hl).
rewrite Hm in Hm0. rewrite Hv' in Hv0.
assert (Hext : forall x, extended l (before ++ x :: after) =
  parts_at (a0 + a1 * x) (b0 + b1 * x) ++ before ++ x :: after).
{ intros x. unfold extended, parts_of. rewrite <- Hm, <- Hv'. now destruct l. }
apply (is_derive_ext (fun x => nth j (parts_at (a0 + a1 * x) (b0 + b1 * x) ++ before ++ x :: after) 0)).
{ intros x. now rewrite Hext. }
unfold directions. replace (part_directions (List.length before)) with
  (part_directions_by (m_direction (List.length before)) (v_direction (List.length before)))
  by (unfold part_directions; destruct l; easy).
set (a := m_direction _) in *. set (b := v_direction _) in *. rewrite Hext in *.
unfold parts_at, higher in *. cbn [app] in *.
destruct j as [|[|[|[|[|[|[|[|[|[|[|[|[|[|j]]]]]]]]]]]]]];
  [| | | | | | | | | | | | | |apply Hlater];
  cbn [nth app]; unfold part_directions_by; cbv zeta; cbn [nth app]; rewrite along_correct, Ha, Hb;
  unfold two, zero, G_by_m, G_by_v, bend, two; cbn [denote_at nth]; rewrite ?Hm0, ?Hv0.
- evar_last. apply E0_derive, Hpos. field. lra.
- apply (is_derive_ext (fun x => E 1 (a0 + a1 * x) (b0 + b1 * x))). { intros x. apply E_1. }
  evar_last. exact (E_derive_by_level a0 a1 b0 b1 t Hpos 1). cbv zeta. rewrite E_1. rewrite ?Rmult_1_l. reflexivity.
- apply (is_derive_ext (fun x => E 2 (a0 + a1 * x) (b0 + b1 * x))). { intros x. apply E_2. }
  evar_last. exact (E_derive_by_level a0 a1 b0 b1 t Hpos 2). cbv zeta. now rewrite E_2.
- evar_last. apply density_0_derive, Hpos. field. lra.
- apply (is_derive_ext (fun x => level 1 (argument 1 (a0 + a1 * x) (b0 + b1 * x)))).
  { intros x. rewrite level_1. unfold argument, B1. now rewrite Rmult_1_l. }
  evar_last. apply (level_chain a0 a1 b0 b1 t Hpos 0 1 _ eq_refl). unfold chained. rewrite Rmult_1_l. simpl INR. ring.
- apply (is_derive_ext (fun x => level 1 (argument 2 (a0 + a1 * x) (b0 + b1 * x)))).
  { intros x. now rewrite level_1. }
  evar_last. apply (level_chain a0 a1 b0 b1 t Hpos 0 2 _ eq_refl). unfold chained. simpl INR. ring.
- exact (G_derive a0 a1 b0 b1 t Hpos).
- evar_last. exact (inverse_derive b0 b1 t Hpos). ring.
- evar_last. apply (level_chain a0 a1 b0 b1 t Hpos 1 1 _ eq_refl). unfold chained. rewrite Rmult_1_l. simpl INR. ring.
- evar_last. apply (level_chain a0 a1 b0 b1 t Hpos 2 1 _ eq_refl). unfold chained. rewrite Rmult_1_l. simpl INR. ring.
- evar_last. apply (level_chain a0 a1 b0 b1 t Hpos 3 1 _ eq_refl).
  rewrite <- (last_level a0 a1 b0 b1 t Hpos 1). unfold chained. rewrite ?Rmult_1_l. reflexivity.
- evar_last. apply (level_chain a0 a1 b0 b1 t Hpos 1 2 _ eq_refl). unfold chained. simpl INR. ring.
- evar_last. apply (level_chain a0 a1 b0 b1 t Hpos 2 2 _ eq_refl). unfold chained. simpl INR. ring.
- evar_last. apply (level_chain a0 a1 b0 b1 t Hpos 3 2 _ eq_refl).
  rewrite <- (last_level a0 a1 b0 b1 t Hpos 2). unfold chained. reflexivity.
Qed.

Theorem by_variable_correct before after t x : variance_positive l (before ++ t :: after) ->
  smooth_at (extended l (before ++ t :: after)) x ->
  is_derive (fun t => denote_at (extended l (before ++ t :: after)) x) t
    (denote_at (extended l (before ++ t :: after)) (by_variable (List.length before) x)).
Proof.
intros Hv Hx. apply (derivative_correct (fun t => extended l (before ++ t :: after))); [|exact Hx].
now apply coordinates_derive.
Qed.
End Directions.

(** ** The forms on a box *)

(** One variable at its value where the derivative's sign says so ([Some]), or left as it is, or in the middle with
    the rest of the mean value inequality: the interval for the variable, and what is to be added. *)
Definition collapsed (p : F.precision) (middle : bool) (D X : I.type) : I.type * I.type :=
  if I.bounded X then
    if nonnegative D then (lower_end X, integer p 0)
    else if nonnegative (I.neg D) then (upper_end X, integer p 0)
    else if middle then let C := J.midpoint X in (C, I.mul p D (I.sub p X C))
    else (X, integer p 0)
  else (X, integer p 0).

Lemma collapsed_correct p middle (f f' : R -> R) (X D : I.type) :
  (forall x, x ∈ X -> is_derive f x (f' x) /\ f' x ∈ D) ->
  forall x, x ∈ X -> exists y t, y ∈ fst (collapsed p middle D X) /\ y ∈ X /\
    t ∈ snd (collapsed p middle D X) /\ f y + t <= f x.
Proof.
intros Hf x Hx. unfold collapsed.
assert (Hself : exists y t, y ∈ X /\ y ∈ X /\ t ∈ integer p 0 /\ f y + t <= f x).
{ exists x, 0. split; [exact Hx|split; [exact Hx|split; [apply integer_correct|lra]]]. }
case_eq (I.bounded X); intros Hb; [|exact Hself].
destruct (bounded_ends x X Hx Hb) as (l & u & Hlu & Hl & Hu & Hin).
case_eq (nonnegative D); intros HD; [|case_eq (nonnegative (I.neg D)); intros HD'; [|destruct middle; [|exact Hself]]].
- exists l, 0. split; [exact Hl|]. split; [apply Hin; lra|]. split; [apply integer_correct|].
  destruct (mean_value f f' l x) as (z & Hz & Heq); [lra| |].
  { intros z Hz. apply Hf, Hin. lra. }
  assert (0 <= f' z) by (apply (nonnegative_correct _ D); [apply Hf, Hin; lra|exact HD]).
  assert (0 <= f' z * (x - l)) by (apply Rmult_le_pos; lra). lra.
- exists u, 0. split; [exact Hu|]. split; [apply Hin; lra|]. split; [apply integer_correct|].
  destruct (mean_value f f' x u) as (z & Hz & Heq); [lra| |].
  { intros z Hz. apply Hf, Hin. lra. }
  assert (0 <= - f' z).
  { apply (nonnegative_correct _ (I.neg D)); [apply neg_correct, Hf, Hin; lra|exact HD']. }
  assert (0 <= - f' z * (u - x)) by (apply Rmult_le_pos; lra). lra.
- assert (Hempty : Interval.not_empty (I.convert X)) by (exists x; exact Hx).
  destruct (I.midpoint_correct X Hempty) as [Hreal Hmiddle]. rewrite Hreal in Hmiddle.
  assert (Hmidpoint := J.midpoint_correct X Hempty).
  cbv zeta in Hmidpoint. set (c := proj_val _) in Hmidpoint.
  assert (Hc : c ∈ J.midpoint X) by (unfold contains; rewrite Hmidpoint; split; apply Rle_refl).
  assert (HcX : c ∈ X) by exact Hmiddle.
  exists c. cbn [fst snd].
  assert (Hmean : exists z, z ∈ X /\ f x - f c = f' z * (x - c)).
  { assert (Hconvex := Interval.contains_connected (I.convert X)).
    destruct (Rle_lt_dec c x) as [Hcx|Hcx].
    - destruct (mean_value f f' c x) as (z & Hz & Heq); [lra| |].
      { intros z Hz. apply Hf. now apply (Hconvex c x). }
      exists z. split; [now apply (Hconvex c x)|exact Heq].
    - destruct (mean_value f f' x c) as (z & Hz & Heq); [lra| |].
      { intros z Hz. apply Hf. now apply (Hconvex x c). }
      exists z. split; [now apply (Hconvex x c)|lra]. }
  destruct Hmean as (z & Hz & Heq). exists (f' z * (x - c)). split; [exact Hc|split; [exact HcX|split]].
  + apply mul_correct. now apply Hf. now apply sub_correct.
  + lra.
Qed.

Lemma Forall2_length_eq A B (P : A -> B -> Prop) xs ys : Forall2 P xs ys -> List.length xs = List.length ys.
Proof. intros H. induction H; cbn; auto. Qed.

Fixpoint collapse (p : F.precision) (middle : bool) (ds : list I.type) (b : box) : box * I.type :=
  match ds, b with
  | D :: ds, X :: b =>
      let (C, T) := collapsed p middle D X in
      let (rest, more) := collapse p middle ds b in (C :: rest, I.add p T more)
  | _, _ => (b, integer p 0)
  end.

Lemma collapse_correct p middle (f : list R -> R) (f' : nat -> list R -> R) (whole : box) : forall ds b first before,
  whole = first ++ b -> inside before first ->
  (forall i before x after, inside (before ++ x :: after) whole -> (List.length first <= List.length before)%nat ->
     i = (List.length before - List.length first)%nat -> (i < List.length ds)%nat ->
     is_derive (fun t => f (before ++ t :: after)) x (f' (List.length before) (before ++ x :: after)) /\
     f' (List.length before) (before ++ x :: after) ∈ nth i ds I.nai) ->
  forall xs, inside xs b -> exists ys t, inside ys (fst (collapse p middle ds b)) /\ inside ys b /\
    t ∈ snd (collapse p middle ds b) /\ f (before ++ ys) + t <= f (before ++ xs).
Proof.
induction ds as [|D ds IH]; intros b first before Hwhole Hbefore Hderive xs Hxs.
{ exists xs, 0. cbn [collapse]. split; [now destruct b|split; [exact Hxs|split; [destruct b; apply integer_correct|lra]]]. }
destruct Hxs as [|x X xs b Hx Hxs].
{ exists [], 0. split; [constructor|split; [constructor|split; [apply integer_correct|lra]]]. }
assert (Hlength : List.length before = List.length first) by (now apply (Forall2_length_eq _ _ _ _ _ Hbefore)).
assert (Hinside : forall y, y ∈ X -> inside (before ++ y :: xs) whole).
{ intros y Hy. rewrite Hwhole. apply Forall2_app; [exact Hbefore|]. now constructor. }
destruct (collapsed_correct p middle (fun t => f (before ++ t :: xs))
  (fun t => f' (List.length before) (before ++ t :: xs)) X D) with (x := x) as (y & t & Hy & HyX & Ht & Hle); auto.
{ intros z Hz. apply (Hderive 0%nat before z xs); try (cbn; lia). now apply Hinside. }
destruct (IH b (first ++ [X]) (before ++ [y])) with (xs := xs) as (ys & s & Hys & Hysb & Hs & Hless); auto.
{ now rewrite <- app_assoc. }
{ apply Forall2_app; [exact Hbefore|]. now repeat constructor. }
{ intros i before' z after Hin Hlong Hi Hshort. rewrite app_length in Hlong, Hi. cbn in Hlong, Hi.
  destruct (Hderive (Datatypes.S i) before' z after) as [K1 K2]; auto; cbn; lia. }
exists (y :: ys), (t + s). cbn [collapse].
destruct (collapsed p middle D X) as [C T]. destruct (collapse p middle ds b) as [rest more].
cbn [fst snd] in *. rewrite <- !app_assoc in Hless. cbn [app] in Hless. split; [|split; [|split]].
- now constructor.
- now constructor.
- now apply add_correct.
- lra.
Qed.

(** ** The decision *)

Section Decision.
Variables (l : layout) (p : F.precision) (e : effort) (k : parameters) (alpha lambda : I.type).

Definition parts_in (M V : I.type) : box :=
  let s := I.sqrt p V in
  let r := I.mul p (root_2 k) s in
  let x := I.div p M r in
  let bell := I.exp p (I.neg (I.sqr p x)) in
  let inverse := I.inv p r in
  match levels p (base k) (I.add p x (I.mul p (root_half k) s)), levels p (base k) (I.add p x r) with
  | b1 :: higher_1, b2 :: higher_2 =>
      [erfc_interval p (base k) x; I.mul p bell b1; I.mul p bell b2;
       I.div p (I.mul p bell inverse) (sqrt_pi (base k)); b1; b2; bell; inverse] ++ higher_1 ++ higher_2
  | _, _ => repeat I.nai 14
  end.
Definition part_intervals (b : box) : box :=
  match l with
  | Plain => repeat (integer p 0) 14
  | _ =>
      let at_ i := nth i b (integer p 0) in
      parts_in (match l with Products => I.mul p (at_ 0%nat) (at_ 1%nat) | _ => at_ 0%nat end)
        (match l with Products => I.mul p (at_ 2%nat) (at_ 3%nat) | _ => at_ 1%nat end)
  end.
Definition extended_box (b : box) : box := part_intervals b ++ b.

Definition variance_positive_on (b : box) : bool :=
  match l with
  | Plain => true
  | Direct => positive (nth 1 b (integer p 0))
  | Products => positive (I.mul p (nth 2 b (integer p 0)) (nth 3 b (integer p 0)))
  end.

Definition value (x : expression) (b : box) : I.type := evaluate p (base k) alpha lambda (extended_box b) x.

Definition above_collapsed (goal : expression) (c : box * I.type) : bool :=
  positive (I.add p (value goal (fst c)) (snd c)).

(** The goal and its derivatives by the variables, and formulas that have to be smooth besides. *)
Definition decide_above (goal : expression) (by_each others : list expression) (b : box) : bool :=
  if variance_positive_on b then
    let extended := extended_box b in
    if forallb (smooth_on p alpha lambda (base k) extended) others then
      if positive (evaluate p (base k) alpha lambda extended goal) then true else
      if smooth_on p alpha lambda (base k) extended goal then
        let ds := List.map (evaluate p (base k) alpha lambda extended) by_each in
        if above_collapsed goal (collapse p false ds b) then true else above_collapsed goal (collapse p true ds b)
      else false
    else false
  else false.

Hypothesis k_is : k = make_parameters p e.
Hypotheses (alpha_in : alpha01 ∈ alpha) (lambda_in : lambda01 ∈ lambda).

Lemma nth_inside i point b : inside point b -> nth i point 0 ∈ nth i b (integer p 0).
Proof.
intros H. revert i. induction H as [|y Y ys Ys Hy Hys IH]; intros [|i]; cbn [nth]; try apply integer_correct.
exact Hy. apply IH.
Qed.

Lemma m_v_inside point b : inside point b ->
  m_of l point ∈ match l with Products => I.mul p (nth 0 b (integer p 0)) (nth 1 b (integer p 0))
    | _ => nth 0 b (integer p 0) end /\
  v_of l point ∈ match l with Products => I.mul p (nth 2 b (integer p 0)) (nth 3 b (integer p 0))
    | _ => nth 1 b (integer p 0) end.
Proof. intros H. unfold m_of, v_of. split; destruct l; try apply mul_correct; now apply nth_inside. Qed.

Lemma variance_positive_on_correct b : variance_positive_on b = true ->
  forall point, inside point b -> variance_positive l point.
Proof.
unfold variance_positive_on, variance_positive. intros H point Hin. destruct (m_v_inside point b Hin) as [_ Hv].
destruct l; [exact I| |]; exact (positive_correct _ _ Hv H).
Qed.

Lemma parts_in_correct m v M V : m ∈ M -> v ∈ V -> 0 < v -> inside (parts_at m v) (parts_in M V).
Proof.
intros HM HV Hv.
assert (Hs : sqrt v ∈ I.sqrt p V) by now apply sqrt_correct.
assert (H2 : sqrt 2 ∈ root_2 k) by (rewrite k_is; apply sqrt_correct, integer_correct).
assert (Hhalf : / sqrt 2 ∈ root_half k) by (rewrite k_is; apply inv_correct, sqrt_correct, integer_correct).
assert (Hr : sqrt (2 * v) ∈ I.mul p (root_2 k) (I.sqrt p V)) by (rewrite root_2v by easy; now apply mul_correct).
assert (Hx : m / sqrt (2 * v) ∈ I.div p M (I.mul p (root_2 k) (I.sqrt p V))) by now apply div_correct.
assert (Hrpos : 0 < sqrt (2 * v)) by (apply sqrt_lt_R0; lra).
assert (Hrr : sqrt (2 * v) * sqrt (2 * v) = 2 * v) by (apply sqrt_sqrt; lra).
assert (EG : G m v = exp (-((m / sqrt (2 * v)) ^ 2))).
{ unfold G. f_equal. f_equal. rewrite <- Hrr at 1. field. lra. }
assert (Hbell : G m v ∈ I.exp p (I.neg (I.sqr p (I.div p M (I.mul p (root_2 k) (I.sqrt p V)))))).
{ rewrite EG. now apply exp_correct, neg_correct, square_correct. }
assert (Harg1 : argument 1 m v = m / sqrt (2 * v) + / sqrt 2 * sqrt v).
{ unfold argument. assert (Hs2 : sqrt (2 * v) = sqrt 2 * sqrt v) by now apply root_2v.
  assert (0 < sqrt 2) by (apply sqrt_lt_R0; lra). assert (0 < sqrt v) by now apply sqrt_lt_R0.
  assert (H22 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra).
  assert (Hvv : sqrt v * sqrt v = v) by (apply sqrt_sqrt; lra).
  rewrite Hs2. set (a := sqrt 2) in *. set (s := sqrt v) in *. rewrite <- Hvv. field. lra. }
assert (Harg2 : argument 2 m v = m / sqrt (2 * v) + sqrt (2 * v)).
{ unfold argument. set (r := sqrt (2 * v)) in *. rewrite <- Hrr. field. lra. }
assert (HB1 : B1 m v = erfcx (argument 1 m v)) by (unfold B1, argument; now rewrite Rmult_1_l).
assert (HE1 : E1 m v = G m v * B1 m v) by (rewrite E1_scaled, EG, HB1, Harg1 by easy; reflexivity).
assert (HE2 : E2 m v = G m v * B2 m v).
{ rewrite E2_scaled, EG by easy. unfold B2. fold (argument 2 m v). now rewrite Harg2. }
assert (L1 : inside (level_values (argument 1 m v)) (levels p (base k)
  (I.add p (I.div p M (I.mul p (root_2 k) (I.sqrt p V))) (I.mul p (root_half k) (I.sqrt p V))))).
{ rewrite k_is. apply levels_correct. rewrite <- k_is, Harg1. apply add_correct; [exact Hx|]. now apply mul_correct. }
assert (L2 : inside (level_values (argument 2 m v)) (levels p (base k)
  (I.add p (I.div p M (I.mul p (root_2 k) (I.sqrt p V))) (I.mul p (root_2 k) (I.sqrt p V))))).
{ rewrite k_is. apply levels_correct. rewrite <- k_is, Harg2. now apply add_correct. }
unfold parts_in. cbv zeta. revert L1 L2. unfold level_values. intros L1 L2.
destruct (levels p (base k) (I.add p _ (I.mul p (root_half k) _))) as [|X1 Xs1]; inversion_clear L1 as [|? ? ? ? HX1 HXs1].
destruct (levels p (base k) (I.add p _ (I.mul p (root_2 k) _))) as [|X2 Xs2]; inversion_clear L2 as [|? ? ? ? HX2 HXs2].
unfold parts_at. apply Forall2_app; [|apply Forall2_app; assumption].
assert (HB2 : B2 m v ∈ X2) by exact HX2. rewrite <- HB1 in HX1.
assert (Hinverse : / sqrt (2 * v) ∈ I.inv p (I.mul p (root_2 k) (I.sqrt p V))) by now apply inv_correct.
repeat apply Forall2_cons; [..|apply Forall2_nil]; try assumption.
- rewrite k_is in *. now apply erfc_correct.
- rewrite HE1. now apply mul_correct.
- rewrite HE2. now apply mul_correct.
- replace (density_0 m v) with (G m v * / sqrt (2 * v) / sqrt PI).
  { apply div_correct; [now apply mul_correct|]. rewrite k_is. apply sqrt_pi_correct. }
  unfold density_0. fold (G m v). assert (Hp := sqrt_PI_pos). field. lra.
Qed.

Lemma part_intervals_correct point b : inside point b -> variance_positive l point ->
  inside (parts_of l point) (part_intervals b).
Proof.
intros Hin Hpos. destruct (m_v_inside point b Hin) as [Hm Hv]. unfold parts_of, part_intervals, variance_positive in *.
assert (Hcase : l = Plain \/ 0 < v_of l point) by (destruct l; auto).
destruct Hcase as [Hcase|Hvpos].
{ rewrite Hcase. cbn [repeat]. repeat (apply Forall2_cons; [apply integer_correct|]). apply Forall2_nil. }
assert (Hparts := parts_in_correct _ _ _ _ Hm Hv Hvpos).
destruct l; [|exact Hparts|exact Hparts].
cbn [repeat]. repeat (apply Forall2_cons; [apply integer_correct|]). apply Forall2_nil.
Qed.

Lemma extended_box_correct point b : inside point b -> variance_positive l point ->
  inside (extended l point) (extended_box b).
Proof. intros H Hv. apply Forall2_app; [now apply part_intervals_correct|exact H]. Qed.

Lemma value_correct x point b : inside point b -> variance_positive l point ->
  denote_at (extended l point) x ∈ value x b.
Proof.
intros H Hv. unfold value. rewrite k_is. apply (evaluate_correct p e); [exact alpha_in|exact lambda_in|].
now apply extended_box_correct.
Qed.

Definition above_at (goal : expression) (others : list expression) (point : list R) : Prop :=
  variance_positive l point /\ List.Forall (smooth_at (extended l point)) others /\ 0 < denote_at (extended l point) goal.

Theorem decide_above_correct goal by_each others b :
  by_each = List.map (fun i => by_variable l i goal) (seq 0 (List.length by_each)) ->
  decide_above goal by_each others b = true -> forall point, inside point b -> above_at goal others point.
Proof.
intros Heach. unfold decide_above. case_eq (variance_positive_on b); intros Hvb; [|easy].
case_eq (forallb (smooth_on p alpha lambda (base k) (extended_box b)) others); intros Hothers; [|easy].
intros H point Hin. assert (Hpos := variance_positive_on_correct b Hvb).
assert (Hext : forall xs, inside xs b -> inside (extended l xs) (extended_box b)).
{ intros xs Hxs. apply extended_box_correct; auto. }
assert (Hsmooth : forall x, smooth_on p alpha lambda (base k) (extended_box b) x = true ->
  forall xs, inside xs b -> smooth_at (extended l xs) x).
{ intros x Hx xs Hxs. rewrite k_is in Hx.
  apply (smooth_on_correct p e alpha lambda alpha_in lambda_in _ _ Hx). now apply Hext. }
split; [now apply Hpos|]. split.
{ apply Forall_forall. intros x Hx. rewrite forallb_forall in Hothers. apply Hsmooth; auto. }
assert (Hvalue : forall x xs, inside xs b -> denote_at (extended l xs) x ∈
  evaluate p (base k) alpha lambda (extended_box b) x).
{ intros x xs Hxs. rewrite k_is. apply (evaluate_correct p e alpha lambda alpha_in lambda_in). auto. }
revert H. case_eq (positive (evaluate p (base k) alpha lambda (extended_box b) goal)).
{ intros H _. exact (positive_correct _ _ (Hvalue goal point Hin) H). }
intros _. case_eq (smooth_on p alpha lambda (base k) (extended_box b) goal); intros Hgoal; [|easy].
set (ds := List.map _ by_each).
assert (Hcollapse : forall middle, exists ys t, inside ys (fst (collapse p middle ds b)) /\ inside ys b /\
  t ∈ snd (collapse p middle ds b) /\ denote_at (extended l ys) goal + t <= denote_at (extended l point) goal).
{ intros middle.
  apply (collapse_correct p middle (fun xs => denote_at (extended l xs) goal)
    (fun i xs => denote_at (extended l xs) (by_variable l i goal)) b ds b [] []); auto; [constructor|].
  intros i before x after Hwhole _ Hi Hshort. cbn in Hi. split.
  - apply by_variable_correct. now apply Hpos. now apply Hsmooth.
  - unfold ds in *. rewrite map_length in Hshort.
    rewrite (nth_indep _ I.nai (evaluate p (base k) alpha lambda (extended_box b) (Integer 0)))
      by now rewrite map_length.
    rewrite map_nth. replace (List.length before) with i by lia.
    replace (nth i by_each (Integer 0)) with (by_variable l i goal); [now apply Hvalue|].
    rewrite Heach. rewrite (nth_indep _ (Integer 0) (by_variable l 0 goal)) by now rewrite map_length, seq_length.
    rewrite (map_nth (fun i => by_variable l i goal)). now rewrite seq_nth. }
assert (Hform : forall middle, above_collapsed goal (collapse p middle ds b) = true ->
  0 < denote_at (extended l point) goal).
{ intros middle H. destruct (Hcollapse middle) as (ys & t & Hys & Hysb & Ht & Hle).
  assert (K := positive_correct _ _ (add_correct p _ _ _ _ (value_correct goal ys _ Hys (Hpos ys Hysb)) Ht) H).
  lra. }
case_eq (above_collapsed goal (collapse p false ds b)); intros H1 H2; [now apply (Hform false)|now apply (Hform true)].
Qed.
End Decision.

(** Where a leaf is cut if it is not decided: across the variable along which the formula varies most. Any axis
    would be sound. *)
Fixpoint longest (p : F.precision) (ds : list I.type) (b : box) (i best : nat) (length : I.type) : nat :=
  match ds, b with
  | D :: ds, X :: b =>
      let s := upper_end (I.mul p (I.abs D) (I.sub p X X)) in
      if I.bounded s then
        if positive (I.sub p s length) then longest p ds b (i + 1) i s else longest p ds b (i + 1) best length
      else longest p ds b (i + 1) best length
  | _, _ => best
  end.
Definition axis_to_cut (l : layout) (p : F.precision) (k : parameters) (alpha lambda : I.type)
    (by_each : list expression) (b : box) : nat :=
  let extended := extended_box l p k b in
  longest p (List.map (evaluate p (base k) alpha lambda extended) by_each) b 0
    (match l with Direct => 1 | Products => 2 | Plain => 0 end) (integer p 0).

Fixpoint search_by (decide : box -> bool) (choose : box -> nat) (depth : nat) (b : box) : bool :=
  if decide b then true else
  match depth with
  | O => false
  | Datatypes.S rest =>
      let (b1, b2) := halves (choose b) b in
      if search_by decide choose rest b1 then search_by decide choose rest b2 else false
  end.

Lemma search_by_correct decide choose (statement : list R -> Prop) :
  (forall b, decide b = true -> forall point, inside point b -> statement point) ->
  forall depth b, search_by decide choose depth b = true -> forall point, inside point b -> statement point.
Proof.
intros Hdecide. induction depth as [|rest IH]; intros b; cbn [search_by]; case_eq (decide b); intros Hd;
  try (intros _; now apply Hdecide); [easy|].
intros H point Hin. generalize (halves_correct point (choose b) b Hin). destruct (halves (choose b) b) as [b1 b2].
simpl. revert H. case_eq (search_by decide choose rest b1); [|easy].
intros H1 H2 [H|H]; [now apply (IH b1)|now apply (IH b2)].
Qed.

(** A leaf that is not decided is cut at most [depth] times more: trees are meant for the prover's enclosures. *)
Inductive precision : Set := Coarse | Fine.
Definition precision_of (bits : precision) : F.precision := F.PtoP (match bits with Coarse => 30 | Fine => 72 end).
Definition effort_of (bits : precision) : effort :=
  match bits with Coarse => Effort 14 1 12 | Fine => Effort 24 1 80 end.

Definition above_by_tree (l : layout) (bits : precision) (ranges : list (Q * Q)) (depth : nat)
    (tree : string) (goal : expression) (others : list expression) : bool :=
  let p := precision_of bits in
  let k := make_parameters p (effort_of bits) in
  let lambda := lambda01_interval p (base k) in
  let n := List.length ranges in
  let by_each := List.map (fun i => by_variable l i goal) (seq 0 n) in
  replay_text (search_by (decide_above l p k (MomentEnclosures.alpha k) lambda goal by_each others)
    (axis_to_cut l p k (MomentEnclosures.alpha k) lambda by_each) depth) tree (List.map (range p) ranges).

Theorem above_by_tree_correct l bits ranges depth tree goal others :
  above_by_tree l bits ranges depth tree goal others = true ->
  forall point, Forall2 within point ranges -> above_at l goal others point.
Proof.
unfold above_by_tree. cbv zeta. intros H point Hpoint.
refine (replay_text_correct _ _ _ (above_at l goal others) _ H point _).
- intros b Hb. refine (search_by_correct _ _ (above_at l goal others) _ depth b Hb).
  intros b' Hb'. apply (decide_above_correct l _ (effort_of bits) _ _ _ eq_refl) with (4 := Hb').
  + apply alpha01_correct.
  + apply lambda01_correct.
  + now rewrite map_length, seq_length.
- clear H. induction Hpoint as [|y r ys rs Hy Hys IH]; cbn [List.map]; constructor; [|exact IH].
  now apply range_correct.
Qed.

(** ** What follows from signs *)

Lemma less_by_tree l bits ranges depth tree x y :
  above_by_tree l bits ranges depth tree (Sub y x) [] = true ->
  forall variables, Forall2 within variables ranges ->
  denote_at (extended l variables) x < denote_at (extended l variables) y.
Proof.
intros H variables Hin. destruct (above_by_tree_correct _ _ _ _ _ _ _ H variables Hin) as (_ & _ & K).
simpl in K. lra.
Qed.

(** With the derivatives of other formulas in it. *)
Lemma smooth_and_less_by_tree l bits ranges depth tree x y others :
  above_by_tree l bits ranges depth tree (Sub y x) others = true ->
  forall variables, Forall2 within variables ranges ->
  (variance_positive l variables /\ List.Forall (smooth_at (extended l variables)) others) /\
  denote_at (extended l variables) x < denote_at (extended l variables) y.
Proof.
intros H variables Hin. destruct (above_by_tree_correct _ _ _ _ _ _ _ H variables Hin) as (Hv & Ho & K).
simpl in K. split; [now split|lra].
Qed.

Lemma derive_by_variable l before t after others x :
  variance_positive l (before ++ t :: after) ->
  List.Forall (smooth_at (extended l (before ++ t :: after))) others -> In x others ->
  Derive (fun t => denote_at (extended l (before ++ t :: after)) x) t =
  denote_at (extended l (before ++ t :: after)) (by_variable l (List.length before) x).
Proof.
intros Hv Ho Hx. apply is_derive_unique, by_variable_correct; [exact Hv|].
rewrite Forall_forall in Ho. auto.
Qed.

(** Strictly increasing in one variable. *)
Lemma increasing_by_tree l bits ranges depth tree i x :
  above_by_tree l bits ranges depth tree (by_variable l i x) [x] = true ->
  forall before after, i = List.length before -> forall t t',
  Forall2 within (before ++ t :: after) ranges -> Forall2 within (before ++ t' :: after) ranges -> t < t' ->
  denote_at (extended l (before ++ t :: after)) x < denote_at (extended l (before ++ t' :: after)) x.
Proof.
intros H before after Hi t t' Ht Ht' Hlt.
assert (Hbetween : forall z, t <= z <= t' -> Forall2 within (before ++ z :: after) ranges).
{ intros z Hz. clear H Hi Hlt. revert ranges Ht Ht'. induction before as [|y before IH]; intros ranges Ht Ht'.
  - inversion Ht as [|? r ? rs Hr Hrs E1]; subst. inversion Ht' as [|? ? ? ? Hr' Hrs' E1']; subst. constructor; auto.
    unfold within in *. lra.
  - inversion Ht as [|? r ? rs Hr Hrs E1]; subst. inversion Ht' as [|? ? ? ? Hr' Hrs' E1']; subst. constructor; auto. }
destruct (mean_value (fun t => denote_at (extended l (before ++ t :: after)) x)
  (fun t => denote_at (extended l (before ++ t :: after)) (by_variable l i x)) t t') as (z & Hz & Heq); [lra| |].
- intros z Hz. destruct (above_by_tree_correct _ _ _ _ _ _ _ H _ (Hbetween z Hz)) as (Hv & Ho & _).
  rewrite Hi. apply by_variable_correct; [exact Hv|]. now inversion Ho.
- destruct (above_by_tree_correct _ _ _ _ _ _ _ H _ (Hbetween z Hz)) as (_ & _ & K). nra.
Qed.

(** The mean and the second moment by the four parts, for all v: roots and quotients of what they are not made
    for are 0. *)
Lemma mu_tilde_parts : mu_tilde = fun alpha lambda m v =>
  lambda / 2 * (m * (2 - E0 m v) + alpha * E1 m v - alpha * E0 m v + 2 * v * density_0 m v).
Proof.
apply functional_extensionality; intros alpha; apply functional_extensionality; intros lambda.
apply functional_extensionality; intros m; apply functional_extensionality; intros v.
destruct (Rlt_le_dec 0 v) as [Hv|Hv]; [now apply mu_tilde_by_parts|].
unfold mu_tilde, density_0, E0, E1. rewrite (sqrt_neg_0 v), (sqrt_neg_0 (2 * v)) by lra.
unfold erfc, Rdiv. rewrite !Rmult_0_r, Rinv_0. ring.
Qed.
Lemma xi_tilde_parts : xi_tilde = fun alpha lambda m v =>
  lambda^2/2 * ((m^2+v) * (2 - E0 m v) + alpha^2 * (-2 * E1 m v + E2 m v + E0 m v) +
    2 * m * v * density_0 m v).
Proof.
apply functional_extensionality; intros alpha; apply functional_extensionality; intros lambda.
apply functional_extensionality; intros m; apply functional_extensionality; intros v.
destruct (Rlt_le_dec 0 v) as [Hv|Hv]; [now apply xi_tilde_by_parts|].
unfold xi_tilde, density_0, E0, E1, E2. rewrite (sqrt_neg_0 v), (sqrt_neg_0 (2 * v)) by lra.
unfold Rdiv. rewrite !Rmult_0_r, Rinv_0. ring.
Qed.
Lemma E1_times x m v : x * exp (m + v / 2) * erfc ((m + v) / sqrt (2 * v)) = x * E1 m v.
Proof. unfold E1. ring. Qed.
Lemma E2_times x m v : x * exp (2 * (m + v)) * erfc ((m + 2 * v) / sqrt (2 * v)) = x * E2 m v.
Proof. unfold E2. ring. Qed.

(** ** Tactics *)

(** Writes the theory's names by the four parts. *)
Ltac in_parts :=
  unfold mu_tilde_at, xi_tilde_at, nu_tilde_at, chi_at, Symbols.S, J11, J12, J21, J22, H11, H12, H21, H22, chi,
    mean, second_moment, variance, mean_m, mean_v, variance_m, variance_v, nu_tilde, mu_tilde_m, mu_tilde_v,
    nu_tilde_m, nu_tilde_v, xi_tilde_m, xi_tilde_v, Symbols.C;
  rewrite ?mu_tilde_parts, ?xi_tilde_parts; cbv beta;
  rewrite ?E1_times, ?E2_times;
  repeat match goal with
  | |- context [exp (?m + ?v / 2) * erfc ((?m + ?v) / sqrt (2 * ?v))] =>
      change (exp (m + v / 2) * erfc ((m + v) / sqrt (2 * v))) with (E1 m v)
  | |- context [exp (2 * (?m + ?v)) * erfc ((?m + 2 * ?v) / sqrt (2 * ?v))] =>
      change (exp (2 * (m + v)) * erfc ((m + 2 * v) / sqrt (2 * v))) with (E2 m v)
  | |- context [erfcx ((?m + ?v) / sqrt (2 * ?v))] =>
      change (erfcx ((m + v) / sqrt (2 * v))) with (B1 m v)
  | |- context [erfcx ((?m + 2 * ?v) / sqrt (2 * ?v))] =>
      change (erfcx ((m + 2 * v) / sqrt (2 * v))) with (B2 m v)
  | |- context [exp (- (?m ^ 2 / (2 * ?v)))] => change (exp (- (m ^ 2 / (2 * v)))) with (G m v)
  | |- context [erfc (?m / sqrt (2 * ?v))] => change (erfc (m / sqrt (2 * v))) with (E0 m v)
  end.

Ltac point_of l variables := eval cbv [extended parts_of parts_at higher m_of v_of app nth repeat] in (extended l variables).

Ltac split_at x variables :=
  lazymatch variables with
  | x :: ?after => constr:((@nil R, after))
  | ?y :: ?rest => lazymatch split_at x rest with (?before, ?after) => constr:((y :: before, after)) end
  end.

(** As [reify_at], and derivatives by a variable. *)
Ltac formula_of l variables point t :=
  let go := formula_of l variables point in
  lazymatch t with
  | IZR ?n => constr:(Integer n)
  | PI => constr:(Pi)
  | alpha01 => constr:(Alpha)
  | lambda01 => constr:(Lambda)
  | ?x + ?y => let x := go x in let y := go y in constr:(Add x y)
  | ?x - ?y => let x := go x in let y := go y in constr:(Sub x y)
  | ?x * ?y => let x := go x in let y := go y in constr:(Mul x y)
  | ?x / ?y => let x := go x in let y := go y in constr:(Div x y)
  | - ?x => let x := go x in constr:(Neg x)
  | / ?x => let x := go x in constr:(Inv x)
  | Rabs ?x => let x := go x in constr:(Abs x)
  | ?x ^ ?n => let x := go x in constr:(Pow x n)
  | sqrt ?x => let x := go x in constr:(Sqrt x)
  | exp ?x => let x := go x in constr:(Exp x)
  | ln ?x => let x := go x in constr:(Ln x)
  | erf ?x => let x := go x in constr:(Erf x)
  | erfc ?x => let x := go x in constr:(Erfc x)
  | erfcx ?x => let x := go x in constr:(Erfcx x)
  | Derive ?f ?x =>
      lazymatch split_at x variables with (?before, _) =>
        let body := eval cbv beta in (f x) in
        let F := go body in
        eval vm_compute in (by_variable l (List.length before) F)
      end
  | _ => match goal with
         | _ => let i := place t point in constr:(Coordinate i)
         | _ => let t' := eval red in t in formula_of l variables point t'
         end
  end.

(** The formulas whose derivatives occur. *)
Ltac derived_in l variables point t :=
  let go := derived_in l variables point in
  lazymatch t with
  | ?x + ?y => let x := go x in let y := go y in eval cbv [app] in (x ++ y)
  | ?x - ?y => let x := go x in let y := go y in eval cbv [app] in (x ++ y)
  | ?x * ?y => let x := go x in let y := go y in eval cbv [app] in (x ++ y)
  | ?x / ?y => let x := go x in let y := go y in eval cbv [app] in (x ++ y)
  | - ?x => go x
  | / ?x => go x
  | Rabs ?x => go x
  | ?x ^ _ => go x
  | sqrt ?x => go x
  | Derive ?f ?x =>
      let body := eval cbv beta in (f x) in
      let F := formula_of l variables point body in constr:([F])
  | _ => constr:(@nil expression)
  end.

(** Puts the closed forms for derivatives; [H] says that they exist. *)
Ltac put_derivatives l variables point others Hv Ho :=
  repeat match goal with
  | |- context [Derive ?f ?x] =>
      lazymatch split_at x variables with (?before, ?after) =>
        let body := eval cbv beta in (f x) in
        let F := formula_of l variables point body in
        let E := fresh "E" in
        assert (E := derive_by_variable l before x after others F Hv Ho ltac:(cbn [In]; tauto));
        change (Derive f x = denote_at (extended l variables) (by_variable l (List.length before) F)) in E;
        rewrite E; clear E
      end
  end.

(** Decided once, by the kernel. *)
Ltac by_kernel := abstract (vm_cast_no_check (eq_refl true)).

Ltac sign_at bits l ranges variables depth tree :=
  let point := point_of l variables in
  lazymatch goal with
  | |- ?x < ?y =>
      let a := formula_of l variables point x in
      let b := formula_of l variables point y in
      let others := derived_in l variables point (x + y) in
      lazymatch others with
      | nil =>
          change (denote_at (extended l variables) a < denote_at (extended l variables) b);
          apply (less_by_tree l bits ranges depth tree); [by_kernel|within_ranges]
      | _ =>
          let H := fresh "H" in
          assert (H : (variance_positive l variables /\
              List.Forall (smooth_at (extended l variables)) others) /\
              denote_at (extended l variables) a < denote_at (extended l variables) b)
            by (apply (smooth_and_less_by_tree l bits ranges depth tree); [by_kernel|within_ranges]);
          let Hv := fresh "Hv" in let Ho := fresh "Ho" in
          destruct H as ((Hv & Ho) & H); put_derivatives l variables point others Hv Ho; exact H
      end
  end.

(** The signs that relations ask for, in the order of the certificates' format. *)
Lemma absolute_below_by_signs x y : x < y -> - y < x -> Rabs x < y.
Proof. intros. now apply Rabs_def1. Qed.
Lemma absolute_at_most_by_signs x y : x < y -> - y < x -> Rabs x <= y.
Proof. intros. left. now apply Rabs_def1. Qed.

Ltac signs :=
  lazymatch goal with
  | |- _ /\ _ => split; signs
  | |- Rabs _ < _ => apply absolute_below_by_signs
  | |- Rabs _ <= _ => apply absolute_at_most_by_signs
  | |- _ > _ => apply Rlt_gt; signs
  | |- _ >= _ => apply Rle_ge; signs
  | _ => idtac
  end.

Lemma at_least_of_above x y : x < y -> x <= y.
Proof. lra. Qed.

(** What is attained at a corner, so that no enclosure decides it: linear in alpha, or in absolute values. *)
Ltac attained :=
  lazymatch goal with
  | |- _ <= _ =>
      first
        [ lra
        | apply pow2_ge_0
        | unfold Rabs; repeat destruct Rcase_abs; lra
        | let H := fresh in assert (H : 16 / 10 < alpha01 < 17 / 10) by (split; enclose); timeout 5 nra ]
  end.

(** By a tree, with few bits or, if these do not suffice, with more. *)
Ltac sign_by_tree l ranges variables tree :=
  first [ lra | attained
        | try apply at_least_of_above;
          first [ sign_at Coarse l ranges variables 6%nat tree | sign_at Fine l ranges variables 3%nat tree ] ].

Ltac increasing_with bits l ranges before x x' after tree :=
  let variables := eval cbv [app] in (before ++ x :: after) in
  let point := point_of l variables in
  lazymatch goal with
  | |- ?a < _ =>
      let F := formula_of l variables point a in
      change (denote_at (extended l (before ++ x :: after)) F < denote_at (extended l (before ++ x' :: after)) F);
      let i := eval cbv in (List.length before) in apply (increasing_by_tree l bits ranges 4 tree i);
      [by_kernel|reflexivity|cbn [app]; within_ranges|cbn [app]; within_ranges|assumption]
  end.
Ltac increasing_by_sign l ranges before x x' after tree :=
  cbv beta;
  first [ increasing_with Coarse l ranges before x x' after tree
        | increasing_with Fine l ranges before x x' after tree ].
(** What decreases is what has an increasing negative. *)
Ltac decreasing_by_sign l ranges before x x' after tree :=
  cbv beta; apply Ropp_lt_cancel; increasing_by_sign l ranges before x x' after tree.

Ltac numbers := cbv beta; repeat split; first [ lra | enclose ].
