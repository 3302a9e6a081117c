(** A continuous function that is nowhere negative has an integral over the line if its integrals over bounded
    intervals are bounded. *)
Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import GaussianIntegral.
Open Scope R_scope.

(** Values below a bound have a least upper bound, which is the limit of a function that increases. *)
Lemma increasing_limit (F : R -> R) (bound : R) : (forall x y, x <= y -> F x <= F y) ->
  (forall x, F x <= bound) ->
  exists L : R, is_lim F p_infty L /\ (forall x, F x <= L) /\ (forall b, (forall x, F x <= b) -> L <= b).
Proof.
intros Hincreasing Hbound.
destruct (completeness (fun y => exists x, y = F x)) as (L & Hupper & Hleast).
- exists bound. intros y (x & ->). apply Hbound.
- exists (F 0), 0. reflexivity.
- assert (Habove : forall x, F x <= L) by (intros x; apply Hupper; now exists x).
  exists L. split; [|split; [exact Habove|]].
  + apply is_lim_spec. intros eps. simpl.
    destruct (Classical_Prop.classic (exists x, L - eps < F x)) as [(x0 & Hx0)|Hnone].
    * exists x0. intros x Hx. assert (H := Hincreasing x0 x (Rlt_le _ _ Hx)). assert (K := Habove x).
      apply Rabs_def1; assert (He := cond_pos eps); lra.
    * exfalso. assert (He := cond_pos eps). assert (H : L <= L - eps); [|lra].
      apply Hleast. intros y (x & ->). destruct (Rle_lt_dec (F x) (L - eps)) as [H|H]; [exact H|].
      exfalso. apply Hnone. now exists x.
  + intros b Hb. apply Hleast. intros y (x & ->). apply Hb.
Qed.

Theorem bounded_integral (f : R -> R) (bound : R) :
  (forall x, continuous f x) -> (forall x, 0 <= f x) ->
  (forall A B, A <= 0 <= B -> RInt f A B <= bound) ->
  exists e, is_RInt_gen f (Rbar_locally m_infty) (Rbar_locally p_infty) e /\ 0 <= e <= bound.
Proof.
intros Hcontinuous Hpositive Hbound.
assert (Hintegrable : forall a b, ex_RInt f a b) by (intros; apply (ex_RInt_continuous f); auto).
set (F := fun x => RInt f 0 x).
assert (Hderive : forall x, is_derive F x (f x)).
{ intros x. apply (is_derive_RInt f F 0); [|apply Hcontinuous].
  apply filter_forall. intros y. apply (RInt_correct f), Hintegrable. }
assert (Hsplit : forall x y, F y - F x = RInt f x y).
{ intros x y. unfold F. rewrite <- (RInt_Chasles f 0 x y) by apply Hintegrable.
  change (plus ?a ?b) with (a + b). ring. }
assert (HF : forall x y, x <= y -> F x <= F y).
{ intros x y Hxy. assert (0 <= RInt f x y); [|generalize (Hsplit x y); lra].
  apply RInt_ge_0; auto. }
assert (H0 : F 0 = 0) by (unfold F; now rewrite RInt_point).
assert (Hboth : forall A B, A <= 0 <= B -> F B - F A <= bound).
{ intros A B H. rewrite Hsplit. now apply Hbound. }
assert (Hup : forall x, F x <= bound).
{ intros x. destruct (Rle_lt_dec 0 x) as [H|H].
  - generalize (Hboth 0 x ltac:(lra)). lra.
  - generalize (HF x 0 ltac:(lra)) (Hboth 0 0 ltac:(lra)). lra. }
assert (Hdown : forall x, - F (- x) <= bound).
{ intros x. destruct (Rle_lt_dec 0 x) as [H|H].
  - generalize (Hboth (- x) 0 ltac:(lra)). lra.
  - generalize (HF 0 (- x) ltac:(lra)) (Hboth 0 0 ltac:(lra)). lra. }
destruct (increasing_limit F bound HF Hup) as (L1 & Hlim1 & Habove1 & Hleast1).
destruct (increasing_limit (fun x => - F (- x)) bound) as (L2 & Hlim2 & Habove2 & Hleast2).
{ intros x y Hxy. generalize (HF (- y) (- x) ltac:(lra)). lra. }
{ exact Hdown. }
assert (Hlim : is_lim F m_infty (- L2)).
{ apply (is_lim_ext (fun x => - - F (- - x))).
  { intros x. rewrite !Ropp_involutive. reflexivity. }
  apply (is_lim_opp (fun x => - F (- - x)) m_infty L2).
  apply (is_lim_comp (fun x => - F (- x)) (fun x => - x) m_infty L2 p_infty Hlim2).
  - apply (is_lim_opp (fun x => x) m_infty m_infty), is_lim_id.
  - exists 0. intros x _. discriminate. }
exists (L2 + L1). split.
- assert (H1 := integral_from_minus_infinity f F 0 (- L2) Hderive Hcontinuous Hlim).
  assert (H2 := integral_to_plus_infinity f F 0 L1 Hderive Hcontinuous Hlim1).
  rewrite H0 in H1, H2. replace (L2 + L1) with (plus (0 - - L2) (L1 - 0)) by (unfold plus; simpl; ring).
  exact (is_RInt_gen_Chasles f 0 _ _ H1 H2).
- split.
  { generalize (Habove1 0) (Habove2 0). rewrite Ropp_0, H0. lra. }
  assert (L1 <= bound - L2); [|lra]. apply Hleast1. intros B.
  assert (L2 <= bound - F B); [|lra]. apply Hleast2. intros A.
  assert (K : F (Rmax 0 B) - F (Rmin 0 (- A)) <= bound).
  { apply Hboth. split; [apply Rmin_l|apply Rmax_l]. }
  generalize (HF B (Rmax 0 B) (Rmax_r 0 B)) (HF (Rmin 0 (- A)) (- A) (Rmin_r 0 (- A))). lra.
Qed.
