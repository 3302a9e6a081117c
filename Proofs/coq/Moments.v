(** The closed forms are the improper integrals: the density's, and those of selu, selu^2 and the square of
    selu's slope against it. *)
Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral ClosedForms.
Open Scope R_scope.

(** the SELU and the normal_density density *)
Definition selu_of (alpha lambda x : R) : R := if Rlt_dec 0 x then lambda * x else lambda * (alpha *
  (exp x - 1)).

Section Moments.
Variables alpha lambda m v : R.
Hypothesis Hv : 0 < v.
Let q := sqrt (2*v).
Let density z := normal_density m v z.
Let sp := sqrt PI.

Lemma q_pos : 0 < q. Proof. unfold q. apply sqrt_lt_R0. lra. Qed.

Lemma q_squared : q*q = 2*v. Proof. apply sqrt_sqrt. lra. Qed.

Lemma sp_pos : 0 < sp. Proof. apply sqrt_PI_pos. Qed.

Lemma density_bell z : density z = exp (-((z-m)/q*((z-m)/q))) / (sp * q).
Proof.
unfold density, normal_density. assert (q_pos := q_pos). assert (q_squared := q_squared).
assert (HP := PI_RGT_0). replace (2*PI*v) with (PI*(2*v)) by ring. rewrite sqrt_mult by lra. fold q sp.
do 2 f_equal.
rewrite <- q_squared. field. lra.
Qed.

(* antiderivative of e^(kz) density(z) *)
Definition exponential_primitive (k z : R) := exp (k*m + k^2*v/2) * erf ((z - (m + k*v))/q) / 2.
Lemma exponential_primitive_derive k z : is_derive (exponential_primitive k) z (exp (k*z) * density z).
Proof.
assert (q_pos := q_pos). assert (q_squared := q_squared). assert (Hs := sp_pos). unfold exponential_primitive.
evar_last. 
apply (is_derive_ext (fun z => exp (k*m + k^2*v/2) / 2 * erf ((z - (m + k*v))/q))). { intros t.
change (exp (k*m + k^2*v/2) / 2 * erf ((t - (m + k*v))/q) =
  exp (k*m + k^2*v/2) * erf ((t - (m + k*v))/q) / 2). field. }
apply (is_derive_scal (fun z => erf ((z - (m + k*v))/q))).
apply (is_derive_comp erf (fun z => (z - (m+k*v))/q)). apply erf_derive. auto_derive. easy. reflexivity.
set (E0 := exp (k*m + k^2*v/2)). unfold scal; simpl; unfold mult; simpl. fold sp. rewrite density_bell.
replace (exp (k*z) * (exp (-((z-m)/q*((z-m)/q))) / (sp*q)))
  with ((exp (k*z) * exp (-((z-m)/q*((z-m)/q)))) / (sp*q)) by (field; lra).
rewrite <- exp_plus.
replace (k*z + -((z-m)/q*((z-m)/q))) with ((k*m + k^2*v/2) + -((z-(m+k*v))/q*((z-(m+k*v))/q))).
rewrite (exp_plus (k*m + k^2*v/2)). fold E0. unfold Rminus. field. lra.
replace v with (q*q/2) by lra. field. lra.
Qed.

Lemma density_continuous z : continuous density z.
Proof.
unfold density, normal_density. apply (ex_derive_continuous (normal_density m v)). unfold normal_density.
auto_derive. 
  assert (0 < 2*PI*v). { assert (HP := PI_RGT_0). nra. } repeat split; try lra.
Qed.

Lemma density_derive z : is_derive density z (- (z-m)/v * density z).
Proof.
unfold density, normal_density. assert (HP := PI_RGT_0). assert (0 < sqrt (2*PI*v)). { apply sqrt_lt_R0.
nra. } auto_derive. easy.
 change ((z-m)*((z-m)*1)) with ((z-m)^2). unfold Rdiv. set (e := exp _). change (exp _) with e. field. lra.
 Qed.

Lemma exponential_primitive_limit_plus k : is_lim (exponential_primitive k) p_infty (exp (k*m + k^2*v/2) / 2).
Proof.
apply (is_lim_ext (fun z => exp (k*m + k^2*v/2) / 2 * erf ((z - (m + k*v))/q))). { intros t.
unfold exponential_primitive. field. }
evar_last. apply is_lim_scal_l. apply erf_limit_plus. apply q_pos. simpl. f_equal. ring.
Qed.

Lemma exponential_primitive_limit_minus k : is_lim (exponential_primitive k) m_infty (- (exp (k*m +
  k^2*v/2) / 2)).
Proof.
apply (is_lim_ext (fun z => exp (k*m + k^2*v/2) / 2 * erf ((z - (m + k*v))/q))). { intros t.
unfold exponential_primitive. field. }
evar_last. apply is_lim_scal_l. apply erf_limit_minus. apply q_pos. simpl. f_equal. ring.
Qed.

Lemma affine_density_limit A B x : x = p_infty \/ x = m_infty -> is_lim (fun z => (A*z + B) * density z) x 0.
Proof.
intros Hx. assert (q_pos := q_pos). assert (Hs := sp_pos).
apply (is_lim_ext (fun z => (A/sp * ((z-m)/q) + (A*m+B)/(sp*q)) * exp (-((z-m)/q*((z-m)/q))))).
{ intros z. rewrite density_bell. field. lra. }
now apply affine_bell_limit.
Qed.

Lemma density_linear_derive z : is_derive (fun z => z * density z) z (density z - z*(z-m)/v * density z).
Proof.
evar_last. apply (is_derive_mult (fun z => z) density). apply (is_derive_id (K:=R_AbsRing)).
apply density_derive. intros; apply Rmult_comm.
unfold plus, mult, one; simpl. field. lra.
Qed.

Lemma density_primitive_derive z : is_derive (exponential_primitive 0) z (density z).
Proof. evar_last. apply exponential_primitive_derive. rewrite Rmult_0_l, exp_0. ring. Qed.

Definition linear_primitive z := m * exponential_primitive 0 z - v * density z.
Lemma linear_primitive_derive z : is_derive linear_primitive z (z * density z).
Proof.
unfold linear_primitive. evar_last.
apply (is_derive_minus (fun z => m * exponential_primitive 0 z) (fun z => v * density z)).
apply is_derive_scal, density_primitive_derive. apply is_derive_scal, density_derive. rewrite minus_R.
field. lra.
Qed.

Definition square_primitive z := (m^2+v) * exponential_primitive 0 z - v * ((1*z + m) * density z).
Lemma square_primitive_derive z : is_derive square_primitive z (z^2 * density z).
Proof.
unfold square_primitive. evar_last.
apply (is_derive_minus (fun z => (m^2+v) * exponential_primitive 0 z) (fun z => v * ((1*z+m) * density z))).
apply is_derive_scal, density_primitive_derive. apply is_derive_scal.
apply (is_derive_ext (fun z => z * density z + m * density z)). { intros t.
change (t * density t + m * density t = (1*t+m) * density t). ring. }
apply (is_derive_plus (fun z => z * density z) (fun z => m * density z)). apply density_linear_derive.
apply is_derive_scal, density_derive.
rewrite minus_R. change (plus ?a ?b) with (a+b). field. lra.
Qed.

Lemma linear_primitive_limit x (L : R) : x = p_infty \/ x = m_infty ->
  is_lim (exponential_primitive 0) x L -> is_lim linear_primitive x (m * L).
Proof.
intros Hx HL. unfold linear_primitive.
replace (Finite (m*L)) with (Rbar_minus (Finite (m*L)) (Finite (v*0))) by (simpl; f_equal; ring).
apply is_lim_minus'. now apply (is_lim_scal_l (exponential_primitive 0) m x L).
apply (is_lim_scal_l density v x 0). apply (is_lim_ext (fun z => (0*z+1) * density z)). intros; ring.
now apply affine_density_limit.
Qed.

Lemma square_primitive_limit x (L : R) : x = p_infty \/ x = m_infty ->
  is_lim (exponential_primitive 0) x L -> is_lim square_primitive x ((m^2+v) * L).
Proof.
intros Hx HL. unfold square_primitive.
replace (Finite ((m^2+v)*L)) with (Rbar_minus (Finite ((m^2+v)*L)) (Finite (v*0))) by (simpl; f_equal; ring).
apply is_lim_minus'. now apply (is_lim_scal_l (exponential_primitive 0) (m^2+v) x L).
apply (is_lim_scal_l _ v x 0). now apply affine_density_limit.
Qed.

Lemma exponential_primitive_0 k : exponential_primitive k 0 = - (exp (k*m + k^2*v/2) * erf ((m + k*v)/q)) / 2.
Proof.
unfold exponential_primitive.
replace ((0-(m+k*v))/q) with (-((m+k*v)/q)) by (field; apply Rgt_not_eq, q_pos). rewrite erf_opp. field.
Qed.

Lemma density_at_0 : density 0 = density_0 m v.
Proof.
rewrite density_bell. unfold density_0. fold sp q. do 2 f_equal. rewrite <- q_squared. field.
apply Rgt_not_eq, q_pos.
Qed.

(* normalisation, mean, second moment of the density itself *)
Theorem density_integral : is_RInt_gen density (Rbar_locally m_infty) (Rbar_locally p_infty) 1.
Proof.
assert (H1 := integral_from_minus_infinity density
  (exponential_primitive 0) 0 _ density_primitive_derive density_continuous
    (exponential_primitive_limit_minus 0)).
assert (H2 := integral_to_plus_infinity density (exponential_primitive 0) 0 _ density_primitive_derive
  density_continuous (exponential_primitive_limit_plus 0)).
evar_last. apply (is_RInt_gen_Chasles density 0 _ _ H1 H2).
unfold plus; simpl. replace (0*m+0*(0*1)*v/2) with 0 by field. rewrite exp_0. field.
Qed.

Lemma integral_glued_at_0 (f g h : R -> R) (l1 l2 : R) : (forall x, x < 0 -> f x = g x) ->
  (forall x, 0 < x -> f x = h x) ->
  is_RInt_gen g (Rbar_locally m_infty) (at_point 0) l1 ->
    is_RInt_gen h (at_point 0) (Rbar_locally p_infty) l2 ->
  is_RInt_gen f (Rbar_locally m_infty) (Rbar_locally p_infty) (l1 + l2).
Proof.
intros E1 E2 H1 H2. apply (is_RInt_gen_Chasles f 0).
- apply (is_RInt_gen_ext g); [|exact H1].
  apply (Filter_prod _ _ _ (fun x => x < 0) (fun x => x = 0)). now exists 0. easy.
  intros a b Ha -> x; simpl. rewrite Rmin_left, Rmax_right by lra. intros Hx. symmetry. apply E1. lra.
- apply (is_RInt_gen_ext h); [|exact H2].
  apply (Filter_prod _ _ _ (fun x => x = 0) (fun x => 0 < x)). easy. now exists 0.
  intros a b -> Hb x; simpl. rewrite Rmin_left, Rmax_right by lra. intros Hx. symmetry. apply E2. lra.
Qed.

Theorem first_moment : is_RInt_gen (fun z => selu_of alpha lambda z *
  density z) (Rbar_locally m_infty) (Rbar_locally p_infty) (mu_tilde alpha lambda m v).
Proof.
set (g := fun z => lambda * (alpha * (exp (1*z) * density z - density z))).
set (h := fun z => lambda * (z * density z)).
set (Gg := fun z => lambda * (alpha * (exponential_primitive 1 z - exponential_primitive 0 z))).
set (Gh := fun z => lambda * linear_primitive z).
assert (Dg : forall z, is_derive Gg z (g z)).
{ intros z. unfold Gg, g. apply is_derive_scal, is_derive_scal.
  apply (is_derive_minus (exponential_primitive 1) (exponential_primitive 0)).
  apply exponential_primitive_derive. apply density_primitive_derive. }
assert (Dh : forall z, is_derive Gh z (h z)). { intros z. apply is_derive_scal, linear_primitive_derive. }
assert (Cn := density_continuous).
assert (Cg : forall z, continuous g z).
{ intros z. unfold g. apply (continuous_scal_r (V:=R_NormedModule) lambda (fun z => alpha * (exp (1*z) *
    density z - density z))).
  apply (continuous_scal_r (V:=R_NormedModule) alpha (fun z => exp (1*z) * density z - density z)).
  apply (continuous_minus (V:=R_NormedModule) (fun z => exp (1*z) * density z) density); [|apply Cn].
  apply (continuous_mult (K:=R_AbsRing) (fun z => exp (1*z)) density).
  apply (ex_derive_continuous (fun z => exp (1*z))); auto_derive; easy. apply Cn. }
assert (Ch : forall z, continuous h z).
{ intros z. unfold h. apply (continuous_scal_r (V:=R_NormedModule) lambda (fun z => z * density z)).
  apply (continuous_mult (K:=R_AbsRing) (fun z => z) density). apply continuous_id. apply Cn. }
assert (Lg : is_lim Gg m_infty (lambda * (alpha * (- (exp (1*m + 1^2*v/2) / 2) - - (exp (0*m +
  0^2*v/2) / 2))))).
{ apply (is_lim_scal_l _ lambda m_infty (Finite _)). apply (is_lim_scal_l _ alpha m_infty (Finite _)).
  apply (is_lim_minus' (exponential_primitive 1) (exponential_primitive 0));
    apply exponential_primitive_limit_minus. }
assert (Lh : is_lim Gh p_infty (lambda * (m * (exp (0*m + 0^2*v/2) / 2)))).
{ apply (is_lim_scal_l _ lambda p_infty (Finite _)). apply linear_primitive_limit. now left.
  apply exponential_primitive_limit_plus. }
assert (H1 := integral_from_minus_infinity g Gg 0 _ Dg Cg Lg).
assert (H2 := integral_to_plus_infinity h Gh 0 _ Dh Ch Lh).
evar_last. apply (integral_glued_at_0 (fun z => selu_of alpha lambda z * density z) g h);
  [| |exact H1|exact H2].
- intros x Hx. unfold selu_of, g. destruct (Rlt_dec 0 x) as [C|C]; [lra|]. rewrite Rmult_1_l. ring.
- intros x Hx. unfold selu_of, h. destruct (Rlt_dec 0 x) as [C|C]; [ring|lra].
- unfold Gg, Gh, linear_primitive. rewrite !exponential_primitive_0, density_at_0.
  rewrite mu_tilde_by_parts by exact Hv. unfold E0, E1, erfc. fold q.
  replace (0*m + 0^2*v/2) with 0 by field. rewrite exp_0. replace (1*m + 1^2*v/2) with (m + v/2) by field.
  replace (m + 0*v) with m by ring. replace (m + 1*v) with (m+v) by ring. field.
Qed.

Theorem second_moment : is_RInt_gen (fun z => (selu_of alpha lambda z)^2 *
  density z) (Rbar_locally m_infty) (Rbar_locally p_infty) (xi_tilde alpha lambda m v).
Proof.
set (g := fun z => lambda^2 * (alpha^2 * (exp (2*z) * density z - 2 * (exp (1*z) * density z) +
  density z))). set (h := fun z => lambda^2 * (z^2 * density z)).
set (Gg := fun z => lambda^2 * (alpha^2 * (exponential_primitive 2 z - 2 * exponential_primitive 1 z +
  exponential_primitive 0 z))). set (Gh := fun z => lambda^2 * square_primitive z).
assert (Dg : forall z, is_derive Gg z (g z)).
{ intros z. unfold Gg, g. apply is_derive_scal, is_derive_scal.
  apply (is_derive_plus (fun z => exponential_primitive 2 z -
    2 * exponential_primitive 1 z) (exponential_primitive 0)).
  apply (is_derive_minus (exponential_primitive 2) (fun z => 2 * exponential_primitive 1 z)).
  apply exponential_primitive_derive. apply is_derive_scal, exponential_primitive_derive.
  apply density_primitive_derive. }
assert (Dh : forall z, is_derive Gh z (h z)). { intros z. apply is_derive_scal, square_primitive_derive. }
assert (Cn := density_continuous).
assert (Ce : forall k z, continuous (fun z => exp (k*z) * density z) z).
{ intros k z. apply (continuous_mult (K:=R_AbsRing) (fun z => exp (k*z)) density).
  apply (ex_derive_continuous (fun z => exp (k*z))); auto_derive; easy. apply Cn. }
assert (Cg : forall z, continuous g z).
{ intros z. unfold g. apply (continuous_scal_r (V:=R_NormedModule) (lambda^2) (fun z => alpha^2 *
    (exp (2*z) * density z - 2 * (exp (1*z) * density z) + density z))).
  apply (continuous_scal_r (V:=R_NormedModule) (alpha^2) (fun z => exp (2*z) * density z -
    2 * (exp (1*z) * density z) + density z)).
  apply (continuous_plus (V:=R_NormedModule) (fun z => exp (2*z) * density z -
    2 * (exp (1*z) * density z)) density); [|apply Cn].
  apply (continuous_minus (V:=R_NormedModule) (fun z => exp (2*z) * density z) (fun z => 2 * (exp (1*z) *
    density z))). apply Ce.
  apply (continuous_scal_r (V:=R_NormedModule) 2 (fun z => exp (1*z) * density z)). apply Ce. }
assert (Ch : forall z, continuous h z).
{ intros z. unfold h. apply (continuous_scal_r (V:=R_NormedModule) (lambda^2) (fun z => z^2 * density z)).
  apply (continuous_mult (K:=R_AbsRing) (fun z => z^2) density).
  apply (ex_derive_continuous (fun z => z^2)); auto_derive; easy. apply Cn. }
assert (Lg : is_lim Gg m_infty (lambda^2 * (alpha^2 * (- (exp (2*m + 2^2*v/2) / 2) - 2 * - (exp (1*m +
  1^2*v/2) / 2) + - (exp (0*m + 0^2*v/2) / 2))))).
{ apply (is_lim_scal_l _ (lambda^2) m_infty (Finite _)).
  apply (is_lim_scal_l _ (alpha^2) m_infty (Finite _)).
  apply (is_lim_plus' (fun z => exponential_primitive 2 z -
    2 * exponential_primitive 1 z) (exponential_primitive 0)).
  apply (is_lim_minus' (exponential_primitive 2) (fun z => 2 * exponential_primitive 1 z)).
  apply exponential_primitive_limit_minus.
  apply (is_lim_scal_l _ 2 m_infty (Finite _)), exponential_primitive_limit_minus.
  apply exponential_primitive_limit_minus. }
assert (Lh : is_lim Gh p_infty (lambda^2 * ((m^2+v) * (exp (0*m + 0^2*v/2) / 2)))).
{ apply (is_lim_scal_l _ (lambda^2) p_infty (Finite _)). apply square_primitive_limit. now left.
  apply exponential_primitive_limit_plus. }
assert (H1 := integral_from_minus_infinity g Gg 0 _ Dg Cg Lg).
assert (H2 := integral_to_plus_infinity h Gh 0 _ Dh Ch Lh).
evar_last. apply (integral_glued_at_0 (fun z => (selu_of alpha lambda z)^2 * density z) g h);
  [| |exact H1|exact H2].
- intros x Hx. unfold selu_of, g. destruct (Rlt_dec 0 x) as [C|C]; [lra|]. rewrite Rmult_1_l.
  replace (2*x) with (x+x) by ring. rewrite exp_plus. ring.
- intros x Hx. unfold selu_of, h. destruct (Rlt_dec 0 x) as [C|C]; [ring|lra].
- unfold Gg, Gh, square_primitive. rewrite !exponential_primitive_0, density_at_0.
  rewrite xi_tilde_by_parts by exact Hv. unfold E0, E1, E2, erfc. fold q.
  replace (0*m + 0^2*v/2) with 0 by field. rewrite exp_0. replace (1*m + 1^2*v/2) with (m + v/2) by field.
  replace (2*m + 2^2*v/2) with (2*(m+v)) by field.
  replace (m + 0*v) with m by ring. replace (m + 1*v) with (m+v) by ring. field.
Qed.

(** The expectation of selu's squared slope (the backward factor of one layer, for tau = 1). *)
Definition slope_of (x : R) : R := if Rlt_dec 0 x then lambda else lambda * (alpha * exp x).

Theorem squared_slope_moment :
  is_RInt_gen (fun z => slope_of z ^ 2 * density z) (Rbar_locally m_infty) (Rbar_locally p_infty)
    (lambda ^ 2 * (1 - E0 m v / 2 + alpha ^ 2 * E2 m v / 2)).
Proof.
set (below := fun z => lambda ^ 2 * alpha ^ 2 * (exp (2 * z) * density z)).
set (above := fun z => lambda ^ 2 * density z).
set (below_primitive := fun z => lambda ^ 2 * alpha ^ 2 * exponential_primitive 2 z).
set (above_primitive := fun z => lambda ^ 2 * exponential_primitive 0 z).
assert (Cn := density_continuous).
assert (H1 : is_RInt_gen below (Rbar_locally m_infty) (at_point 0)
  (below_primitive 0 - lambda ^ 2 * alpha ^ 2 * - (exp (2 * m + 2 ^ 2 * v / 2) / 2))).
{ apply integral_from_minus_infinity.
  - intros z. apply is_derive_scal, exponential_primitive_derive.
  - intros z. apply (continuous_scal_r (V := R_NormedModule) (lambda ^ 2 * alpha ^ 2)
      (fun z => exp (2 * z) * density z)).
    apply (continuous_mult (K := R_AbsRing) (fun z => exp (2 * z)) density); [|apply Cn].
    apply (ex_derive_continuous (fun z => exp (2 * z))); auto_derive; easy.
  - apply (is_lim_scal_l _ _ m_infty (Finite _)), exponential_primitive_limit_minus. }
assert (H2 : is_RInt_gen above (at_point 0) (Rbar_locally p_infty)
  (lambda ^ 2 * (exp (0 * m + 0 ^ 2 * v / 2) / 2) - above_primitive 0)).
{ apply integral_to_plus_infinity.
  - intros z. apply is_derive_scal, density_primitive_derive.
  - intros z. apply (continuous_scal_r (V := R_NormedModule) (lambda ^ 2) density), Cn.
  - apply (is_lim_scal_l _ _ p_infty (Finite _)), exponential_primitive_limit_plus. }
evar_last. apply (integral_glued_at_0 (fun z => slope_of z ^ 2 * density z) below above);
  [| |exact H1|exact H2].
- intros x Hx. unfold slope_of, below. destruct (Rlt_dec 0 x) as [C|C]; [lra|].
  replace (2 * x) with (x + x) by ring. rewrite exp_plus. ring.
- intros x Hx. unfold slope_of, above. destruct (Rlt_dec 0 x) as [C|C]; [ring|lra].
- unfold below_primitive, above_primitive. rewrite !exponential_primitive_0. unfold E0, E2, erfc. fold q.
  replace (0*m + 0^2*v/2) with 0 by field. rewrite exp_0.
  replace (2*m + 2^2*v/2) with (2*(m+v)) by field. replace (m + 0*v) with m by ring. field.
Qed.
End Moments.
