(** The Gaussian integral, by the integral of e^(-x^2 (1+t^2)) / (1+t^2) over t in [0, 1]; hence the limits of
    erf, and improper integrals from antiderivatives with limits. *)
Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import Erf ErrorFunction.
Open Scope R_scope.

Lemma sqrt_PI_pos : 0 < sqrt PI. Proof. apply sqrt_lt_R0, PI_RGT_0. Qed.

Definition arctan_kernel (x t : R) : R := exp (-(x*x*(1+t*t))) / (1+t*t).
Definition arctan_integral (x : R) : R := RInt (arctan_kernel x) 0 1.

Lemma one_plus_square_pos t : 0 < 1 + t*t. Proof. nra. Qed.

Lemma arctan_kernel_derive x t : is_derive (fun x => arctan_kernel x t) x (-2 * x * exp (-(x*x*(1+t*t)))).
Proof. assert (H := one_plus_square_pos t). unfold arctan_kernel. auto_derive. lra. field. lra. Qed.

Lemma arctan_kernel_continuous x t : continuous (arctan_kernel x) t.
Proof.
apply (ex_derive_continuous (arctan_kernel x)). unfold arctan_kernel. auto_derive.
apply Rgt_not_eq, one_plus_square_pos.
Qed.

Lemma arctan_kernel_integrable x : ex_RInt (arctan_kernel x) 0 1.
Proof. apply (ex_RInt_continuous (V:=R_CompleteNormedModule)). intros; apply arctan_kernel_continuous. Qed.

Lemma arctan_integral_derive x : is_derive arctan_integral x (-2 * exp (-(x*x)) * bell_integral x).
Proof.
evar_last. apply (is_derive_RInt_param arctan_kernel 0 1 x).
- apply filter_forall. intros y t _. eexists. apply arctan_kernel_derive.
- intros t _. apply (continuity_2d_pt_ext (fun u v => -2 * u * exp (-(u*u*(1+v*v))))).
  { intros u v. symmetry. apply is_derive_unique, arctan_kernel_derive. }
  apply continuity_2d_pt_mult. apply continuity_2d_pt_mult. apply continuity_2d_pt_const.
  apply continuity_2d_pt_id1.
  apply (continuity_1d_2d_pt_comp exp). apply derivable_continuous, derivable_exp.
  apply continuity_2d_pt_opp. repeat apply continuity_2d_pt_mult; try apply continuity_2d_pt_id1.
  apply continuity_2d_pt_plus. apply continuity_2d_pt_const.
  apply continuity_2d_pt_mult; apply continuity_2d_pt_id2.
- apply filter_forall. intros y. apply arctan_kernel_integrable.
- rewrite (RInt_ext _ (fun t => scal (-2 * exp (-(x*x))) (scal x (bell (x*t+0))))).
  2:{ intros t _. transitivity (-2 * x * exp (-(x*x*(1+t*t)))). apply is_derive_unique, arctan_kernel_derive.
      change (-2 * x * exp (-(x*x*(1+t*t))) = -2 * exp (-(x*x)) * (x * exp (-((x*t+0)*(x*t+0))))).
      replace (-(x*x*(1+t*t))) with (-(x*x) + -((x*t+0)*(x*t+0))) by ring. rewrite exp_plus. ring. }
  assert (EX : ex_RInt (V:=R_NormedModule) (fun t : R => scal x (bell (x*t+0))) 0 1).
  { apply (ex_RInt_continuous (V:=R_CompleteNormedModule)). intros t _.
    apply (ex_derive_continuous (fun t => x * bell (x*t+0))).
      unfold bell. auto_derive. easy. }
  assert (HC := RInt_comp_lin (V:=R_CompleteNormedModule) bell x 0 0 1).
  assert (E0 : x*0+0 = 0) by ring. assert (E1 : x*1+0 = x) by ring. rewrite E0, E1 in HC.
  assert (HS := RInt_scal (V:=R_CompleteNormedModule) (fun t : R => scal x (bell (x*t+0))) 0 1 (-2 *
    exp (-(x*x))) EX).
  etransitivity. exact HS. unfold scal at 1; simpl; unfold mult; simpl. f_equal. apply HC. 
  apply (ex_RInt_ext (bell_moment 0)). intros; unfold bell_moment; simpl; ring. apply bell_moment_integrable.
Qed.

Lemma arctan_integral_0 : arctan_integral 0 = PI/4.
Proof.
unfold arctan_integral. rewrite (RInt_ext _ (fun t => / (1 + t^2))).
2:{ intros t _. unfold arctan_kernel. replace (-(0*0*(1+t*t))) with 0 by ring. rewrite exp_0. unfold Rdiv.
    rewrite Rmult_1_l. f_equal. simpl. ring. }
rewrite <- atan_1. apply (is_RInt_unique (V:=R_CompleteNormedModule)). evar_last.
apply (is_RInt_derive atan).
- intros t _. evar_last. apply is_derive_atan. unfold Rsqr. f_equal. simpl. ring.
- intros t _. apply (ex_derive_continuous (fun t => / (1+t^2))). auto_derive. apply Rgt_not_eq. nra.
- rewrite minus_R, atan_0. ring.
Qed.

Lemma bell_integral_squared x : bell_integral x * bell_integral x + arctan_integral x = PI/4.
Proof.
assert (H : forall x, is_derive (fun x => bell_integral x * bell_integral x + arctan_integral x) x 0).
{ intros y. evar_last. apply (is_derive_plus (fun x => bell_integral x * bell_integral x) arctan_integral).
  apply (is_derive_mult bell_integral bell_integral). apply bell_integral_derive. apply bell_integral_derive.
  intros; apply Rmult_comm. apply arctan_integral_derive. unfold plus, mult; simpl. ring. }
destruct (MVT_gen (fun x => bell_integral x * bell_integral x +
  arctan_integral x) 0 x (fun _ => 0)) as [c [_ Hc]].
- intros; apply H.
- intros y _. apply continuity_pt_filterlim.
  apply (ex_derive_continuous (fun x => bell_integral x * bell_integral x + arctan_integral x)).
  eexists; apply H.
- rewrite bell_integral_0, arctan_integral_0 in Hc. lra.
Qed.

Lemma arctan_integral_bounds x : 0 <= arctan_integral x <= exp (-(x*x)).
Proof.
split.
- apply RInt_ge_0. lra. apply arctan_kernel_integrable. intros t _. unfold arctan_kernel.
  apply Rlt_le, Rdiv_lt_0_compat. apply exp_pos. apply one_plus_square_pos.
- apply (is_RInt_le (arctan_kernel x) (fun _ => exp (-(x*x))) 0 1). lra.
  apply (@RInt_correct R_CompleteNormedModule), arctan_kernel_integrable.
  evar_last. apply (is_RInt_const (V:=R_NormedModule)). unfold scal; simpl; unfold mult; simpl. ring.
  intros t Ht. unfold arctan_kernel. apply Rle_div_l. apply one_plus_square_pos.
  assert (exp (-(x*x*(1+t*t))) <= exp (-(x*x))).
  { destruct (Rle_lt_or_eq_dec (-(x*x*(1+t*t))) (-(x*x))) as [L|E]. assert (0 <= x*x*(t*t)) by nra. nra.
    left; now apply exp_increasing. rewrite E; lra. }
  assert (0 < exp (-(x*x))) by apply exp_pos. nra.
Qed.

Lemma bell_below_inverse y : exp (-(y*y)) <= / (1 + y*y).
Proof.
assert (H := one_plus_square_pos y). rewrite exp_Ropp. apply Rinv_le_contravar. exact H.
destruct (Req_dec (y*y) 0) as [->|N]. rewrite exp_0; lra. left. apply exp_ineq1. exact N.
Qed.

Lemma erf_near_1 x : 0 < x -> Rabs (erf x - 1) <= 2 / x.
Proof.
intros Hx. assert (Hp := sqrt_PI_pos). assert (HP := PI_RGT_0).
assert (Hpp : sqrt PI * sqrt PI = PI) by (apply sqrt_sqrt; lra).
assert (HG : 0 <= bell_integral x). { rewrite <- bell_integral_0. apply bell_integral_increasing. lra. }
assert (He := arctan_integral_bounds x). assert (H2 := bell_integral_squared x).
assert (HE := bell_below_inverse x).
assert (Heq : 1 - erf x = 4/PI * arctan_integral x / (1 + erf x)).
{ rewrite !erf_bell. replace (arctan_integral x) with (PI/4 - bell_integral x * bell_integral x) by lra.
  set (r := sqrt PI) in *. clearbody r.
  replace PI with (r*r) by exact Hpp. field. split; apply Rgt_not_eq; lra. }
assert (H0 : 0 <= erf x). { rewrite !erf_bell. apply Rmult_le_pos; [|easy]. left.
apply Rdiv_lt_0_compat; lra. }
assert (H4 : 4 / PI <= 2). { apply Rle_div_l. lra. assert (H := PI2_3_2). unfold PI2 in H. lra. }
assert (H4p : 0 < 4/PI) by (apply Rdiv_lt_0_compat; lra).
assert (HK : arctan_integral x <= / x). { eapply Rle_trans. apply He. eapply Rle_trans. apply HE.
apply Rinv_le_contravar. lra. nra. }
assert (Hix : 0 < / x) by now apply Rinv_0_lt_compat.
rewrite Rabs_left1. 2:{ assert (0 <= 4 / PI * arctan_integral x / (1 + erf x)). { apply Rmult_le_pos.
apply Rmult_le_pos; lra. left; apply Rinv_0_lt_compat; lra. } lra. }
replace (-(erf x - 1)) with (1 - erf x) by ring. rewrite Heq. apply Rle_div_l. lra.
unfold Rdiv at 2. assert (4/PI * arctan_integral x <= 2 * / x). { apply Rmult_le_compat; lra. } nra.
Qed.

Lemma erf_opp x : erf (-x) = - erf x. Proof. rewrite !erf_bell. rewrite bell_integral_opp. ring. Qed.

(* limits along an affine argument *)
Section Lim.
Variables c q : R.
Hypothesis Hq : 0 < q.
Let w z := (z - c) / q.

Lemma erf_limit_plus : is_lim (fun z => erf (w z)) p_infty 1.
Proof.
apply is_lim_spec. intros eps. simpl. assert (He := cond_pos eps). exists (c + q * (2/eps + 1)). intros z Hz.
assert (Hw : 2/eps + 1 < w z). { unfold w. apply Rlt_div_r. exact Hq. lra. }
assert (0 < 2/eps) by (apply Rdiv_lt_0_compat; lra).
eapply Rle_lt_trans. apply erf_near_1. lra. apply Rlt_div_l. lra.
assert (2 = eps * (2/eps)) by (field; lra). nra.
Qed.

Lemma erf_limit_minus : is_lim (fun z => erf (w z)) m_infty (-1).
Proof.
apply is_lim_spec. intros eps. simpl. assert (He := cond_pos eps). exists (c - q * (2/eps + 1)). intros z Hz.
assert (Hw : 2/eps + 1 < - w z). { unfold w. replace (-((z-c)/q)) with ((c-z)/q) by (field; lra).
apply Rlt_div_r. exact Hq. lra. }
assert (0 < 2/eps) by (apply Rdiv_lt_0_compat; lra).
replace (erf (w z) - -1) with (-(erf (- w z) - 1)) by (rewrite erf_opp; ring). rewrite Rabs_Ropp.
eapply Rle_lt_trans. apply erf_near_1. lra. apply Rlt_div_l. lra.
assert (2 = eps * (2/eps)) by (field; lra). nra.
Qed.

Lemma affine_bell_decay A B y : 1 <= Rabs y -> Rabs ((A*y+B) * exp (-(y*y))) <= (Rabs A + Rabs B) / Rabs y.
Proof.
intros Hy. rewrite Rabs_mult, (Rabs_right (exp _)) by (left; apply exp_pos). 
assert (H1 : Rabs (A*y+B) <= (Rabs A + Rabs B) * Rabs y).
{ eapply Rle_trans. apply Rabs_triang. rewrite Rabs_mult. assert (0 <= Rabs B) by apply Rabs_pos. nra. }
assert (H2 := bell_below_inverse y). assert (Hp := one_plus_square_pos y).
assert (Hyy : y*y = Rabs y * Rabs y) by (rewrite <- Rabs_mult; symmetry; apply Rabs_right; nra).
apply -> Rle_div_r; [|lra]. 
assert (H3 : 0 <= Rabs A + Rabs B) by (generalize (Rabs_pos A) (Rabs_pos B); lra).
assert (H4 : exp (-(y*y)) * (Rabs y * Rabs y) <= 1).
{ eapply Rle_trans. apply Rmult_le_compat_r. nra. apply H2. rewrite <- Hyy. rewrite Rmult_comm.
  apply (Rmult_le_reg_r (1+y*y)). lra. field_simplify; lra. }
assert (H5 := exp_pos (-(y*y))). set (e := exp _) in *. clearbody e.
apply Rle_trans with ((Rabs A + Rabs B) * Rabs y * e * Rabs y). 
apply Rmult_le_compat_r. lra. apply Rmult_le_compat_r. lra. exact H1.
replace ((Rabs A + Rabs B) * Rabs y * e * Rabs y)
  with ((Rabs A + Rabs B) * (e * (Rabs y * Rabs y))) by ring. nra.
Qed.

Lemma affine_bell_limit A B (x : Rbar) : x = p_infty \/ x = m_infty ->
  is_lim (fun z => (A * w z + B) * exp (-(w z * w z))) x 0.
Proof.
intros Hx. apply is_lim_spec. intros eps. assert (He := cond_pos eps). set (S := Rabs A + Rabs B).
assert (HS : 0 <= S) by (unfold S; generalize (Rabs_pos A) (Rabs_pos B); lra).
assert (HSe : 0 <= S/eps) by (apply Rmult_le_pos; [lra|left; apply Rinv_0_lt_compat; lra]).
assert (HF : forall z, S/eps + 1 < Rabs (w z) -> Rabs ((A * w z + B) * exp (-(w z * w z)) - 0) < eps).
{ intros z Hz. rewrite Rminus_0_r. eapply Rle_lt_trans. apply affine_bell_decay. lra. apply Rlt_div_l. lra.
  fold S. assert (S = eps * (S/eps)) by (field; lra). nra. }
destruct Hx as [-> | ->]; simpl.
- exists (c + q * (S/eps + 1)). intros z Hz. apply HF. apply Rlt_le_trans with (w z); [|apply Rle_abs].
  unfold w. apply Rlt_div_r. exact Hq. lra.
- exists (c - q * (S/eps + 1)). intros z Hz. apply HF. rewrite <- Rabs_Ropp.
  apply Rlt_le_trans with (- w z); [|apply Rle_abs].
  unfold w. replace (-((z-c)/q)) with ((c-z)/q) by (field; lra). apply Rlt_div_r. exact Hq. lra.
Qed.
End Lim.

(* half lines *)
Lemma integral_to_plus_infinity (f F : R -> R) (b L : R) : (forall x, is_derive F x (f x)) ->
  (forall x, continuous f x) -> is_lim F p_infty L ->
  is_RInt_gen f (at_point b) (Rbar_locally p_infty) (L - F b).
Proof.
intros HF Hf HL. apply (is_RInt_gen_ext (Derive F)).
{ apply filter_forall. intros ab x _. apply is_derive_unique, HF. }
apply (is_RInt_gen_Derive F).
- apply filter_forall. intros ab x _. eexists; apply HF.
- apply filter_forall. intros ab x _. apply (continuous_ext f).
  intros; symmetry; apply is_derive_unique, HF. apply Hf.
- intros P HP. unfold filtermap, at_point. now apply locally_singleton.
- exact HL.
Qed.

Lemma integral_from_minus_infinity (f F : R -> R) (b L : R) : (forall x, is_derive F x (f x)) ->
  (forall x, continuous f x) -> is_lim F m_infty L ->
  is_RInt_gen f (Rbar_locally m_infty) (at_point b) (F b - L).
Proof.
intros HF Hf HL. apply (is_RInt_gen_ext (Derive F)).
{ apply filter_forall. intros ab x _. apply is_derive_unique, HF. }
apply (is_RInt_gen_Derive F).
- apply filter_forall. intros ab x _. eexists; apply HF.
- apply filter_forall. intros ab x _. apply (continuous_ext f).
  intros; symmetry; apply is_derive_unique, HF. apply Hf.
- exact HL.
- intros P HP. unfold filtermap, at_point. now apply locally_singleton.
Qed.
