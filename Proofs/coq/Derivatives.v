(** Derivatives of formulas, as formulas: [derivative directions x] is the derivative of [x] along a curve of
    points whose coordinates have the derivatives [directions]. So a coordinate may itself be a function of
    others; what SELU's moments are made of is given in this way ([Signs.v]), with derivatives in closed form. *)
Require Import Reals Lra Lia ZArith List Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction ScaledErrorFunction Intervals Trees Expression.
Import ListNotations.
Open Scope R_scope.

(** ** Formulas without needless zeros and ones *)

Definition is_zero (x : expression) : bool := match x with Integer 0 => true | _ => false end.
Definition is_one (x : expression) : bool := match x with Integer 1 => true | _ => false end.

Lemma is_zero_correct point x : is_zero x = true -> denote_at point x = 0.
Proof. destruct x as [n| | | | | | | | | | | | | | | | | |]; try easy. destruct n; easy. Qed.
Lemma is_one_correct point x : is_one x = true -> denote_at point x = 1.
Proof. destruct x as [n| | | | | | | | | | | | | | | | | |]; try easy. destruct n as [|[n|n|]|n]; easy. Qed.

Definition added x y := if is_zero x then y else if is_zero y then x else Add x y.
Definition subtracted x y := if is_zero y then x else if is_zero x then Neg y else Sub x y.
Definition multiplied x y :=
  if is_zero x then Integer 0 else if is_zero y then Integer 0 else
  if is_one x then y else if is_one y then x else Mul x y.
Definition divided x y := if is_zero x then Integer 0 else Div x y.
Definition raised x n := match n with O => Integer 1 | S O => x | _ => Pow x n end.
Definition negated x := if is_zero x then Integer 0 else Neg x.

Section Denote.
Variable point : list R.
Notation d := (denote_at point).

Lemma added_correct x y : d (added x y) = d x + d y.
Proof.
unfold added. destruct (is_zero x) eqn:Hx. rewrite (is_zero_correct point x Hx). ring.
destruct (is_zero y) eqn:Hy. rewrite (is_zero_correct point y Hy). ring. reflexivity.
Qed.
Lemma subtracted_correct x y : d (subtracted x y) = d x - d y.
Proof.
unfold subtracted. destruct (is_zero y) eqn:Hy. rewrite (is_zero_correct point y Hy). ring.
destruct (is_zero x) eqn:Hx. simpl. rewrite (is_zero_correct point x Hx). ring. reflexivity.
Qed.
Lemma multiplied_correct x y : d (multiplied x y) = d x * d y.
Proof.
unfold multiplied. destruct (is_zero x) eqn:Hx. simpl. rewrite (is_zero_correct point x Hx). ring.
destruct (is_zero y) eqn:Hy. simpl. rewrite (is_zero_correct point y Hy). ring.
destruct (is_one x) eqn:Hx'. rewrite (is_one_correct point x Hx'). ring.
destruct (is_one y) eqn:Hy'. rewrite (is_one_correct point y Hy'). ring. reflexivity.
Qed.
Lemma divided_correct x y : d (divided x y) = d x / d y.
Proof.
unfold divided. destruct (is_zero x) eqn:Hx. simpl. rewrite (is_zero_correct point x Hx). unfold Rdiv. ring.
reflexivity.
Qed.
Lemma negated_correct x : d (negated x) = - d x.
Proof.
unfold negated. destruct (is_zero x) eqn:Hx. simpl. rewrite (is_zero_correct point x Hx). ring. reflexivity.
Qed.
Lemma raised_correct x n : d (raised x n) = d x ^ n.
Proof. destruct n as [|[|n]]; simpl; ring. Qed.
End Denote.

(** ** Where a formula has a derivative *)

Fixpoint smooth_at (point : list R) (x : expression) : Prop :=
  let smooth := smooth_at point in
  match x with
  | Integer _ | Pi | Alpha | Lambda | Coordinate _ => True
  | Add x y | Sub x y | Mul x y => smooth x /\ smooth y
  | Div x y => smooth x /\ smooth y /\ denote_at point y <> 0
  | Neg x | Pow x _ | Exp x | Erf x | Erfc x | Erfcx x => smooth x
  | Inv x | Abs x => smooth x /\ denote_at point x <> 0
  | Sqrt x | Ln x => smooth x /\ 0 < denote_at point x
  end.

Fixpoint derivative (directions : list expression) (x : expression) : expression :=
  let go := derivative directions in
  let bell x := Mul (Div (Integer 2) (Sqrt Pi)) (Exp (Neg (Mul x x))) in
  match x with
  | Integer _ | Pi | Alpha | Lambda => Integer 0
  | Coordinate i => nth i directions (Integer 0)
  | Add x y => added (go x) (go y)
  | Sub x y => subtracted (go x) (go y)
  | Mul x y => added (multiplied (go x) y) (multiplied x (go y))
  | Div x y => divided (subtracted (go x) (multiplied (Div x y) (go y))) y
  | Neg x => negated (go x)
  | Inv x => negated (divided (go x) (Mul x x))
  | Abs x => multiplied (Div x (Abs x)) (go x)
  | Pow x O => Integer 0
  | Pow x (S n) => multiplied (multiplied (Integer (Z.of_nat (S n))) (raised x n)) (go x)
  | Sqrt x => divided (go x) (Mul (Integer 2) (Sqrt x))
  | Exp x => multiplied (Exp x) (go x)
  | Ln x => divided (go x) x
  | Erf x => multiplied (bell x) (go x)
  | Erfc x => negated (multiplied (bell x) (go x))
  | Erfcx x => multiplied (Sub (Mul (Mul (Integer 2) x) (Erfcx x)) (Div (Integer 2) (Sqrt Pi))) (go x)
  end.

Lemma is_derive_comp_at (f g : R -> R) (t f' g' : R) :
  is_derive f (g t) f' -> is_derive g t g' -> is_derive (fun t => f (g t)) t (f' * g').
Proof.
intros Hf Hg. evar_last. apply (is_derive_comp f g t); eassumption.
unfold scal; simpl; unfold mult; simpl. ring.
Qed.

Lemma sqrt_derive x : 0 < x -> is_derive sqrt x (/ (2 * sqrt x)).
Proof. intros H. auto_derive; [lra|]. ring. Qed.
Lemma ln_derive x : 0 < x -> is_derive ln x (/ x).
Proof. intros H. auto_derive; [lra|]. ring. Qed.
Lemma abs_derive x : x <> 0 -> is_derive Rabs x (x / Rabs x).
Proof.
intros H. assert (K := Rabs_no_R0 x H). evar_last. exact (is_derive_Rabs (fun t => t) x 1 (is_derive_id x) H).
unfold sign. destruct (total_order_T 0 x) as [[Hx|Hx]|Hx].
- rewrite Rabs_right by lra. field. lra.
- now elim H.
- rewrite Rabs_left by lra. field. lra.
Qed.

Section Curve.
Variables (curve : R -> list R) (t : R) (directions : list expression).
Notation d := (denote_at (curve t)).
Hypothesis coordinates : forall i,
  is_derive (fun t => nth i (curve t) 0) t (d (nth i directions (Integer 0))).

Theorem derivative_correct x : smooth_at (curve t) x ->
  is_derive (fun t => denote_at (curve t) x) t (d (derivative directions x)).
Proof.
induction x; cbn [smooth_at derivative]; intros H;
  rewrite ?added_correct, ?subtracted_correct, ?multiplied_correct, ?divided_correct, ?negated_correct,
    ?divided_correct, ?subtracted_correct, ?multiplied_correct;
  cbn [denote_at]; try exact (is_derive_const _ t).
- apply coordinates.
- destruct H as [H1 H2]. apply (is_derive_plus (fun t => denote_at (curve t) x1)); auto.
- destruct H as [H1 H2]. apply (is_derive_minus (fun t => denote_at (curve t) x1)); auto.
- destruct H as [H1 H2]. evar_last.
  apply (is_derive_mult (fun t => denote_at (curve t) x1) (fun t => denote_at (curve t) x2)); auto.
  intros; apply Rmult_comm. unfold Hierarchy.plus, mult; simpl. unfold mult; simpl. ring.
- destruct H as (H1 & H2 & H3). evar_last.
  apply (is_derive_div (fun t => denote_at (curve t) x1) (fun t => denote_at (curve t) x2)); auto.
  cbn [denote_at]. field. exact H3.
- apply (is_derive_opp (fun t => denote_at (curve t) x)); auto.
- destruct H as [H1 H2]. evar_last. apply (is_derive_inv (fun t => denote_at (curve t) x)); auto. cbn [denote_at]. now field.
- destruct H as [H1 H2]. evar_last. apply (is_derive_comp_at Rabs (fun t => denote_at (curve t) x)).
  now apply abs_derive. auto. ring.
- destruct n as [|n].
  + exact (is_derive_const 1 t).
  + evar_last. apply (is_derive_pow (fun t => denote_at (curve t) x)); auto.
    rewrite !multiplied_correct, raised_correct. cbn [denote_at]. rewrite (INR_IZR_INZ (S n)). change (pred (S n)) with n.
    generalize (IZR (Z.of_nat (S n))). intros r. ring.
- destruct H as [H1 H2]. evar_last. apply (is_derive_comp_at sqrt (fun t => denote_at (curve t) x)).
  now apply sqrt_derive. auto. cbn [denote_at]. unfold Rdiv. ring.
- evar_last. apply (is_derive_comp_at exp (fun t => denote_at (curve t) x)). apply is_derive_exp. auto. ring.
- destruct H as [H1 H2]. evar_last. apply (is_derive_comp_at ln (fun t => denote_at (curve t) x)).
  now apply ln_derive. auto. unfold Rdiv. ring.
- evar_last. apply (is_derive_comp_at erf (fun t => denote_at (curve t) x)). apply erf_derive. auto.
  cbn [denote_at]. ring.
- evar_last. apply (is_derive_comp_at erfc (fun t => denote_at (curve t) x)).
  apply erfc_derive. auto. cbn [denote_at]. ring.
- evar_last. apply (is_derive_comp_at erfcx (fun t => denote_at (curve t) x)). apply erfcx_derive. auto.
  cbn [denote_at]. ring.
Qed.
End Curve.

(** Decided on a box: no denominator, no argument of a root or an absolute value reaches 0. *)
Section Regular.
Variables (p : F.precision) (e : effort) (alpha lambda : I.type).

Definition nonzero (X : I.type) : bool := if positive X then true else positive (I.neg X).

Lemma nonzero_correct x X : x ∈ X -> nonzero X = true -> x <> 0.
Proof.
intros Hx. unfold nonzero. case_eq (positive X); intros Hp.
- intros _. apply Rgt_not_eq. exact (positive_correct x X Hx Hp).
- intros Hn. apply Rlt_not_eq. assert (K := positive_correct _ _ (neg_correct x X Hx) Hn). lra.
Qed.

Fixpoint smooth_on (k : constants) (b : box) (x : expression) : bool :=
  let go := smooth_on k b in
  let value := evaluate p k alpha lambda b in
  match x with
  | Integer _ | Pi | Alpha | Lambda | Coordinate _ => true
  | Add x y | Sub x y | Mul x y => if go x then go y else false
  | Div x y => if go x then if go y then nonzero (value y) else false else false
  | Neg x | Pow x _ | Exp x | Erf x | Erfc x | Erfcx x => go x
  | Inv x | Abs x => if go x then nonzero (value x) else false
  | Sqrt x | Ln x => if go x then positive (value x) else false
  end.

Hypotheses (alpha_in : alpha01 ∈ alpha) (lambda_in : lambda01 ∈ lambda).

Lemma smooth_on_correct b x : smooth_on (make_constants p e) b x = true ->
  forall point, inside point b -> smooth_at point x.
Proof.
intros H point Hin. revert H.
assert (V := evaluate_correct p e alpha lambda alpha_in lambda_in point b Hin).
induction x; cbn [smooth_on smooth_at]; try easy;
  repeat match goal with |- (if ?c then _ else _) = true -> _ => destruct c; [|easy] end;
  intros H; repeat split; auto; try exact (nonzero_correct _ _ (V _) H); exact (positive_correct _ _ (V _) H).
Qed.
End Regular.
