(** Inequalities between formulas at every point of a box: the box is cut, one axis after the other, until the
    interval evaluation decides. *)
Require Import Reals QArith Qreals Lra ZArith List Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Intervals MomentEnclosures Trees Expression.
Import ListNotations.
Open Scope R_scope.

Section Search.
Variable decide : box -> bool.
Variable dimensions : nat.

(** At most so many cuts deep, the next one across [axis]. *)
Fixpoint search_axes (depth axis : nat) (b : box) : bool :=
  if decide b then true else
  match depth with
  | O => false
  | Datatypes.S rest =>
      let next := Nat.modulo (Datatypes.S axis) dimensions in
      let (b1, b2) := halves axis b in
      if search_axes rest next b1 then search_axes rest next b2 else false
  end.

Variable statement : list R -> Prop.
Hypothesis decide_correct : forall b, decide b = true -> forall point, inside point b -> statement point.

Lemma search_axes_correct depth : forall axis b, search_axes depth axis b = true ->
  forall point, inside point b -> statement point.
Proof.
induction depth as [|rest IH]; intros axis b; cbn [search_axes]; case_eq (decide b); intros Hd;
  try (intros _; now apply decide_correct); [easy|].
set (next := Nat.modulo _ _). clearbody next.
intros H point Hin. generalize (halves_correct point axis b Hin). destruct (halves axis b) as [b1 b2]. simpl.
revert H. case_eq (search_axes rest next b1); [|easy].
intros H1 H2 [H|H]; [now apply (IH next b1)|now apply (IH next b2)].
Qed.
End Search.

(** The constants are enclosed once for the whole search. *)
Definition above_zero_on (bits : BinNums.positive) (ranges : list (Q * Q)) (depth : nat) (x : expression) :
  bool :=
  let p := F.PtoP (bits + 20) in
  let k := make_constants p (effort_for bits) in
  let alpha := alpha01_interval p k in
  let lambda := lambda01_interval p k in
  search_axes (fun b => positive (evaluate p k alpha lambda b x)) (List.length ranges) depth 0
    (List.map (range p) ranges).

Theorem above_zero_on_correct bits ranges depth x : above_zero_on bits ranges depth x = true ->
  forall point, Forall2 within point ranges -> 0 < denote_at point x.
Proof.
unfold above_zero_on. cbv zeta. intros H point Hpoint.
refine (search_axes_correct _ _ (fun point => 0 < denote_at point x) _ depth 0%nat _ H point _).
- intros b Hb point' Hin. apply (positive_correct _ _) with (2 := Hb). apply evaluate_correct; [| |exact Hin].
  apply alpha01_correct. apply lambda01_correct.
- clear H. induction Hpoint as [|y r ys rs Hy Hys IH]; cbn [List.map]; constructor; [|exact IH].
  now apply range_correct.
Qed.

Lemma less_on bits ranges depth x y : above_zero_on bits ranges depth (Sub y x) = true ->
  forall point, Forall2 within point ranges -> denote_at point x < denote_at point y.
Proof. intros H point Hin. assert (K := above_zero_on_correct _ _ _ _ H point Hin). simpl in K. lra. Qed.

(** ** Reification, with the coordinates of a point as variables *)

Ltac place x point :=
  lazymatch point with
  | x :: _ => constr:(O)
  | _ :: ?rest => let i := place x rest in constr:(Datatypes.S i)
  end.

Ltac reify_at point t :=
  let go := reify_at point in
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
  | _ => match goal with
         | _ => let i := place t point in constr:(Coordinate i)
         | _ => let t' := eval red in t in reify_at point t'
         end
  end.

Ltac within_ranges :=
  repeat (apply Forall2_cons; [unfold within, Q2R; simpl; lra|]); apply Forall2_nil.

(** Each conjunct on the box of these ranges. *)
Ltac on_box bits depth ranges point :=
  lazymatch goal with
  | |- _ /\ _ => split; on_box bits depth ranges point
  | |- ?x < ?y =>
      let a := reify_at point x in let b := reify_at point y in
      change (denote_at point a < denote_at point b);
      apply (less_on bits ranges depth); [by_computation|within_ranges]
  | |- _ <= _ => first [ lra | left; on_box bits depth ranges point ]
  | |- ?x > ?y => change (y < x); on_box bits depth ranges point
  | |- ?x >= ?y => apply Rle_ge; on_box bits depth ranges point
  end.

(** Writes the theory's functions of m and v by erfcx, whose enclosures lose the least: E1 and E2 are products
    of something huge and something tiny. Asks for 0 < v. *)
Ltac scaled :=
  unfold mu_tilde_at, xi_tilde_at, nu_tilde_at, chi_at, S, J11, J12, J21, J22, H11, H12, H21, H22, chi,
    mean, second_moment, variance, mean_m, mean_v, variance_m, variance_v, nu_tilde, mu_tilde_m, mu_tilde_v,
    nu_tilde_m, nu_tilde_v, xi_tilde_m, xi_tilde_v;
  rewrite ?mu_tilde_by_parts by nra; rewrite ?xi_tilde_by_parts by nra;
  rewrite ?E1_scaled by nra; rewrite ?E2_scaled by nra.
