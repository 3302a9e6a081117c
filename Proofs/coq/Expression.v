(** A small language of formulas, its interval evaluation, and the tactics that use it on closed ones
    ([OnBoxes.v] uses it on boxes):

    - [enclose] proves a < b, a <= b, a > b, a >= b, a <> b between closed formulas, and conjunctions;
      [enclose_at bits] does so at another precision.
    - [refute values] proves ~ (forall x y, conditions -> claim) at a point.

    Formulas may use integers, Q2R, +, -, *, /, powers, sqrt, exp, ln, Rabs, PI, erf, erfc, erfcx, alpha01,
    lambda01, and names that unfold to these ([Symbols.v]). *)
Require Import Reals QArith Qreals Lra Lia ZArith List Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction ScaledErrorFunction Intervals Trees.
Import ListNotations.
Open Scope R_scope.

Inductive expression : Set :=
  | Integer (n : Z) | Pi | Alpha | Lambda | Coordinate (i : nat)
  | Add (x y : expression) | Sub (x y : expression) | Mul (x y : expression) | Div (x y : expression)
  | Neg (x : expression) | Inv (x : expression) | Abs (x : expression) | Pow (x : expression) (n : nat)
  | Sqrt (x : expression) | Exp (x : expression) | Ln (x : expression)
  | Erf (x : expression) | Erfc (x : expression) | Erfcx (x : expression).

(** At a point, where Coordinate i is the i-th number of the point. *)
Fixpoint denote_at (point : list R) (x : expression) : R :=
  let denote := denote_at point in
  match x with
  | Integer n => IZR n
  | Pi => PI
  | Alpha => alpha01
  | Lambda => lambda01
  | Coordinate i => nth i point 0
  | Add x y => denote x + denote y
  | Sub x y => denote x - denote y
  | Mul x y => denote x * denote y
  | Div x y => denote x / denote y
  | Neg x => - denote x
  | Inv x => / denote x
  | Abs x => Rabs (denote x)
  | Pow x n => denote x ^ n
  | Sqrt x => sqrt (denote x)
  | Exp x => exp (denote x)
  | Ln x => ln (denote x)
  | Erf x => erf (denote x)
  | Erfc x => erfc (denote x)
  | Erfcx x => erfcx (denote x)
  end.

Notation denote := (denote_at []).

Section Evaluation.
Variable p : F.precision.
Variable e : effort.

(** x^(2n) = (x^n)^2 keeps even powers nonnegative. *)
Fixpoint power (X : I.type) (n : BinNums.positive) : I.type :=
  match n with
  | xH => X
  | xO n => I.sqr p (power X n)
  | xI n => I.mul p X (I.sqr p (power X n))
  end.

Lemma power_correct x X : x ∈ X -> forall n, x ^ Pos.to_nat n ∈ power X n.
Proof.
intros H. induction n as [n IH|n IH|]; cbn [power].
- rewrite Pos2Nat.inj_xI. rewrite <- tech_pow_Rmult. apply mul_correct; [exact H|].
  rewrite (Nat.mul_comm 2), pow_mult. now apply square_correct.
- rewrite Pos2Nat.inj_xO. rewrite (Nat.mul_comm 2), pow_mult. now apply square_correct.
- simpl. rewrite Rmult_1_r. exact H.
Qed.

Fixpoint evaluate (k : constants) (alpha lambda : I.type) (b : box) (x : expression) : I.type :=
  let go := evaluate k alpha lambda b in
  match x with
  | Integer n => integer p n
  | Pi => I.sqr p (sqrt_pi k)
  | Alpha => alpha
  | Lambda => lambda
  | Coordinate i => nth i b (integer p 0)
  | Add x y => I.add p (go x) (go y)
  | Sub x y => I.sub p (go x) (go y)
  | Mul x y => I.mul p (go x) (go y)
  | Div x y => I.div p (go x) (go y)
  | Neg x => I.neg (go x)
  | Inv x => I.inv p (go x)
  | Abs x => I.abs (go x)
  | Pow x n => match N.of_nat n with N0 => integer p 1 | Npos n => power (go x) n end
  | Sqrt x => I.sqrt p (go x)
  | Exp x => I.exp p (go x)
  | Ln x => I.ln p (go x)
  | Erf x => erf_interval p k (go x)
  | Erfc x => erfc_interval p k (go x)
  | Erfcx x => erfcx_interval p k (go x)
  end.

Lemma evaluate_correct (alpha lambda : I.type) : alpha01 ∈ alpha -> lambda01 ∈ lambda ->
  forall point b, inside point b -> forall x, denote_at point x ∈ evaluate (make_constants p e) alpha lambda b x.
Proof.
intros Ha Hl point b Hin. induction x; cbn [denote_at evaluate]; cbv zeta; try assumption.
- apply integer_correct.
- replace PI with (sqrt PI * sqrt PI) by (apply sqrt_sqrt; left; exact PI_RGT_0).
  apply sqr_correct, sqrt_pi_correct.
- revert i. induction Hin as [|y Y ys Ys Hy Hys IH]; intros [|i]; cbn [nth]; try apply integer_correct.
  exact Hy. apply IH.
- now apply add_correct.
- now apply sub_correct.
- now apply mul_correct.
- now apply div_correct.
- now apply neg_correct.
- now apply inv_correct.
- now apply abs_correct.
- case_eq (N.of_nat n).
  + intros Hn. replace n with 0%nat by lia. apply integer_correct.
  + intros q Hn. replace n with (Pos.to_nat q) by lia. now apply power_correct.
- now apply sqrt_correct.
- now apply exp_correct.
- now apply ln_correct.
- now apply erf_correct.
- now apply erfc_correct.
- now apply erfcx_correct.
Qed.

Definition above_zero (x : expression) : bool :=
  let k := make_constants p e in
  positive (evaluate k (alpha01_interval p k) (lambda01_interval p k) [] x).

Theorem above_zero_correct (x : expression) : above_zero x = true -> 0 < denote x.
Proof.
unfold above_zero. cbv zeta. apply positive_correct, evaluate_correct.
apply alpha01_correct. apply lambda01_correct. constructor.
Qed.
End Evaluation.

(** Terms of the series for |x| <= 3, and levels of the fraction from there on, for results of [bits] bits;
    the series loses 13 bits to cancellation, hence 20 more than asked for. Too few would only fail. *)
Definition effort_for (bits : BinNums.positive) : effort :=
  let n := Pos.to_nat bits in Effort (20 + Nat.div2 n) 3 (6 + Nat.div (n * n) 150).
Definition decide_positive (bits : BinNums.positive) (x : expression) : bool :=
  above_zero (F.PtoP (bits + 20)) (effort_for bits) x.

Lemma decide_less (bits : BinNums.positive) (x y : expression) :
  decide_positive bits (Sub y x) = true -> denote x < denote y.
Proof. intros H. apply above_zero_correct in H. simpl in H. lra. Qed.

Lemma decide_at_most (bits : BinNums.positive) (x y : expression) :
  decide_positive bits (Sub y x) = true -> denote x <= denote y.
Proof. intros H. left. now apply (decide_less bits). Qed.

Lemma decide_different (bits : BinNums.positive) (x y : expression) :
  decide_positive bits (Abs (Sub x y)) = true -> denote x <> denote y.
Proof.
intros H E. apply above_zero_correct in H. simpl in H. rewrite E, Rminus_eq_0, Rabs_R0 in H. lra.
Qed.

(** ** Reification *)

Ltac reify t :=
  lazymatch t with
  | IZR ?n => constr:(Integer n)
  | Q2R (Qmake ?n ?d) => constr:(Div (Integer n) (Integer (Zpos d)))
  | INR ?n => let z := eval compute in (Z.of_nat n) in constr:(Integer z)
  | PI => constr:(Pi)
  | alpha01 => constr:(Alpha)
  | lambda01 => constr:(Lambda)
  | ?x + ?y => let x := reify x in let y := reify y in constr:(Add x y)
  | ?x - ?y => let x := reify x in let y := reify y in constr:(Sub x y)
  | ?x * ?y => let x := reify x in let y := reify y in constr:(Mul x y)
  | ?x / ?y => let x := reify x in let y := reify y in constr:(Div x y)
  | - ?x => let x := reify x in constr:(Neg x)
  | / ?x => let x := reify x in constr:(Inv x)
  | Rabs ?x => let x := reify x in constr:(Abs x)
  | ?x ^ ?n => let x := reify x in constr:(Pow x n)
  | sqrt ?x => let x := reify x in constr:(Sqrt x)
  | exp ?x => let x := reify x in constr:(Exp x)
  | ln ?x => let x := reify x in constr:(Ln x)
  | erf ?x => let x := reify x in constr:(Erf x)
  | erfc ?x => let x := reify x in constr:(Erfc x)
  | erfcx ?x => let x := reify x in constr:(Erfcx x)
  | _ => let t' := eval red in t in reify t'
  end.

Ltac by_computation := vm_compute; exact (eq_refl true).

Ltac enclose_at bits :=
  lazymatch goal with
  | |- _ /\ _ => split; enclose_at bits
  | |- ?x < ?y =>
      let a := reify x in let b := reify y in
      change (denote a < denote b); apply (decide_less bits); by_computation
  | |- ?x <= ?y =>
      let a := reify x in let b := reify y in
      first [ change (denote a <= denote b); apply (decide_at_most bits); by_computation | lra ]
  | |- ?x > ?y => change (y < x); enclose_at bits
  | |- ?x >= ?y => apply Rle_ge; enclose_at bits
  | |- ?x <> ?y =>
      let a := reify x in let b := reify y in
      change (denote a <> denote b); apply (decide_different bits); by_computation
  end.
Ltac enclose :=
  lazymatch goal with
  | |- _ /\ _ => split; enclose
  | _ => first [ enclose_at 24%positive | enclose_at 60%positive | enclose_at 120%positive ]
  end.

(** ** Refutations *)

(** From a claim that holds at the witness, False. *)
Ltac contradict bits H :=
  cbv zeta in H;
  lazymatch type of H with
  | ?a /\ ?b => let H1 := fresh in let H2 := fresh in destruct H as [H1 H2];
      first [ contradict bits H1 | contradict bits H2 ]
  | ?x < ?y => apply (Rlt_not_le _ _ H); enclose_at bits
  | ?x <= ?y => apply (Rle_not_lt _ _ H); enclose_at bits
  | ?x > ?y => apply (Rlt_not_le _ _ H); enclose_at bits
  | ?x >= ?y => apply (Rge_not_lt _ _ H); enclose_at bits
  | ?x = ?y => revert H; change (x <> y); enclose_at bits
  end.

(** Conditions are ranges of rational numbers, or what [enclose] decides. *)
Ltac discharge bits H :=
  lazymatch type of H with
  | ?condition -> _ =>
      let C := fresh in
      assert (C : condition) by (repeat split; first [ lra | enclose_at bits ]);
      specialize (H C); clear C; discharge bits H
  | _ => contradict bits H
  end.

Tactic Notation "refute_at" constr(bits) :=
  let H := fresh "claim" in intros H; discharge bits H.
Tactic Notation "refute_at" constr(bits) constr(a) :=
  let H := fresh "claim" in intros H; specialize (H a); cbv beta in H; discharge bits H.
Tactic Notation "refute_at" constr(bits) constr(a) constr(b) :=
  let H := fresh "claim" in intros H; specialize (H a b); cbv beta in H; discharge bits H.
Tactic Notation "refute_at" constr(bits) constr(a) constr(b) constr(c) :=
  let H := fresh "claim" in intros H; specialize (H a b c); cbv beta in H; discharge bits H.
Tactic Notation "refute_at" constr(bits) constr(a) constr(b) constr(c) constr(d) :=
  let H := fresh "claim" in intros H; specialize (H a b c d); cbv beta in H; discharge bits H.
Tactic Notation "refute" :=
  first [ refute_at 24%positive | refute_at 60%positive | refute_at 120%positive ].
Tactic Notation "refute" constr(a) :=
  first [ refute_at 24%positive a | refute_at 60%positive a | refute_at 120%positive a ].
Tactic Notation "refute" constr(a) constr(b) :=
  first [ refute_at 24%positive a b | refute_at 60%positive a b | refute_at 120%positive a b ].
Tactic Notation "refute" constr(a) constr(b) constr(c) :=
  first [ refute_at 24%positive a b c | refute_at 60%positive a b c | refute_at 120%positive a b c ].
Tactic Notation "refute" constr(a) constr(b) constr(c) constr(d) :=
  first [ refute_at 24%positive a b c d | refute_at 60%positive a b c d | refute_at 120%positive a b c d ].
