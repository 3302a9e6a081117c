(** A norm of at least 1 at one point leaves no factor below 1, if the rectangle has room in both directions:
    also at an edge or a corner, every direction is a difference of two directions that lead inside. *)
Require Import Reals QArith Qreals Lra.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements MomentMap SpectralNorm Contraction.
Open Scope R_scope.

Lemma slope_at_most (h : R -> R) (D K delta : R) : is_derive h 0 D -> h 0 = 0 -> 0 < delta ->
  (forall t, 0 < t < delta -> h t <= K * t) -> D <= K.
Proof.
intros HD H0 Hdelta Hbelow. destruct (Rle_lt_dec D K) as [H|H]; [exact H|]. exfalso.
apply is_derive_Reals in HD. destruct (HD (D - K) ltac:(lra)) as (radius & Hradius).
assert (Hr := cond_pos radius). set (t := Rmin delta radius / 2).
assert (Ht : 0 < t < delta /\ t < radius).
{ unfold t. generalize (Rmin_l delta radius) (Rmin_r delta radius) (Rmin_pos delta radius Hdelta Hr). lra. }
specialize (Hradius t ltac:(lra)). rewrite Rabs_right in Hradius by lra. specialize (Hradius ltac:(lra)).
rewrite Rplus_0_l, H0, Rminus_0_r in Hradius. specialize (Hbelow t ltac:(lra)).
assert (Hquotient : h t / t <= K) by (apply Rle_div_l; lra).
apply Rabs_def2 in Hradius. lra.
Qed.

(** Along one axis. *)
Lemma inward (lower upper x d : R) : lower < upper -> lower <= x <= upper ->
  exists d1 d2 delta, d1 - d2 = d /\ 0 < delta /\
    forall t, 0 < t < delta -> lower <= x + t * d1 <= upper /\ lower <= x + t * d2 <= upper.
Proof.
intros Hroom Hx.
assert (Hup : forall a, 0 <= a -> x < upper ->
  exists delta, 0 < delta /\ forall t, 0 < t < delta -> lower <= x + t * a <= upper).
{ intros a Ha Hlt. exists ((upper - x) / (a + 1)). split; [apply Rdiv_lt_0_compat; lra|].
  intros t [Ht1 Ht2]. apply Rlt_div_r in Ht2; [|lra]. nra. }
assert (Hdown : forall a, 0 <= a -> lower < x ->
  exists delta, 0 < delta /\ forall t, 0 < t < delta -> lower <= x + t * - a <= upper).
{ intros a Ha Hlt. exists ((x - lower) / (a + 1)). split; [apply Rdiv_lt_0_compat; lra|].
  intros t [Ht1 Ht2]. apply Rlt_div_r in Ht2; [|lra]. nra. }
destruct (Rle_lt_dec upper x) as [Hend|Hlt]; destruct (Rle_lt_dec 0 d) as [Hd|Hd].
- destruct (Hdown d Hd ltac:(lra)) as (delta & Hdelta & H). exists 0, (- d), delta.
  split; [ring|]. split; [exact Hdelta|]. intros t Ht. split; [lra|now apply H].
- destruct (Hdown (- d) ltac:(lra) ltac:(lra)) as (delta & Hdelta & H). exists d, 0, delta.
  split; [ring|]. split; [exact Hdelta|]. intros t Ht. split; [|lra].
  specialize (H t Ht). now rewrite Ropp_involutive in H.
- destruct (Hup d Hd Hlt) as (delta & Hdelta & H). exists d, 0, delta.
  split; [ring|]. split; [exact Hdelta|]. intros t Ht. split; [now apply H|lra].
- destruct (Hup (- d) ltac:(lra) Hlt) as (delta & Hdelta & H). exists 0, (- d), delta.
  split; [ring|]. split; [exact Hdelta|]. intros t Ht. split; [lra|now apply H].
Qed.

Section Point.
Variables mu omega nu tau : R.
Hypotheses (nu_pos : 0 < nu) (tau_pos : 0 < tau).

Lemma value_along (f f_m f_v : R -> R -> R) (dx dy : R) :
  (forall m0 m1 v0 v1 t : R, 0 < v0 + v1 * t ->
    is_derive (fun t => f (m0 + m1 * t) (v0 + v1 * t)) t
      (m1 * f_m (m0 + m1 * t) (v0 + v1 * t) + v1 * f_v (m0 + m1 * t) (v0 + v1 * t))) ->
  is_derive (fun t => f ((mu + t * dx) * omega) ((nu + t * dy) * tau)) 0
    (dx * (f_m (mu * omega) (nu * tau) * omega) + dy * (f_v (mu * omega) (nu * tau) * tau)).
Proof.
intros Hline.
apply (is_derive_ext (fun t => f (mu * omega + dx * omega * t) (nu * tau + dy * tau * t))).
{ intros t. f_equal; ring. }
assert (Hpos : 0 < nu * tau) by now apply Rmult_lt_0_compat.
generalize (Hline (mu * omega) (dx * omega) (nu * tau) (dy * tau) 0 ltac:(lra)).
rewrite !Rmult_0_r, !Rplus_0_r. intros H. evar_last; [exact H|]. ring.
Qed.
End Point.

Theorem not_contraction_of_norm (d : domain) (mu omega nu tau : R) (a b c e : R) :
  Q2R (fst (mu_range d)) < Q2R (snd (mu_range d)) -> Q2R (fst (nu_range d)) < Q2R (snd (nu_range d)) ->
  within mu (mu_range d) -> within omega (omega_range d) -> within nu (nu_range d) ->
  within tau (tau_range d) -> 0 < nu -> 0 < tau ->
  jacobian (closed_map omega tau) mu nu a b c e -> 1 <= sigma_max a b c e -> ~ contraction d.
Proof.
intros Hmuroom Hnuroom Hmu Homega Hnu Htau Hnupos Htaupos HJ Hsigma (factor & Hfactor & H).
destruct (H omega tau Homega Htau _ (closed_map_is_moment_map omega tau Htaupos)) as (_ & Hlipschitz & _).
destruct (jacobian_unique _ _ _ _ _ _ _ _ _ _ _ HJ (closed_map_jacobian omega tau mu nu Htaupos Hnupos))
  as (Ea & Eb & Ec & Ee).
assert (sigma_max a b c e <= Q2R factor); [|lra].
apply (proj2 (largest_singular_value a b c e)); [lra|]. intros x y.
destruct (inward _ _ mu x Hmuroom Hmu) as (x1 & x2 & delta1 & Ex & Hdelta1 & Hin1).
destruct (inward _ _ nu y Hnuroom Hnu) as (y1 & y2 & delta2 & Ey & Hdelta2 & Hin2).
set (u := a * x + b * y). set (w := c * x + e * y).
pose (P := fun t => (mu + t * x1, nu + t * y1)). pose (Q := fun t => (mu + t * x2, nu + t * y2)).
set (g := closed_map omega tau) in *.
pose (h := fun t => u * (fst (g (P t)) - fst (g (Q t))) + w * (snd (g (P t)) - snd (g (Q t)))).
assert (Hslope : u ^ 2 + w ^ 2 <= norm2 (u, w) * (Q2R factor * norm2 (x, y))).
{ apply (slope_at_most h _ _ (Rmin delta1 delta2)).
  - assert (D1 := fun dx dy => value_along mu omega nu tau Hnupos Htaupos mean mean_m mean_v dx dy mean_line_derive).
    assert (D2 := fun dx dy =>
      value_along mu omega nu tau Hnupos Htaupos variance variance_m variance_v dx dy variance_line_derive).
    evar_last.
    + apply (is_derive_plus (fun t => u * (fst (g (P t)) - fst (g (Q t))))
        (fun t => w * (snd (g (P t)) - snd (g (Q t))))); apply is_derive_scal.
      * apply (is_derive_minus (fun t => fst (g (P t))) (fun t => fst (g (Q t)))); [exact (D1 x1 y1)|exact (D1 x2 y2)].
      * apply (is_derive_minus (fun t => snd (g (P t))) (fun t => snd (g (Q t)))); [exact (D2 x1 y1)|exact (D2 x2 y2)].
    + unfold plus, minus, plus, opp; simpl. unfold u, w. rewrite Ea, Eb, Ec, Ee, <- Ex, <- Ey. ring.
  - unfold h, P, Q. rewrite !Rmult_0_l, !Rplus_0_r. ring.
  - now apply Rmin_pos.
  - intros t Ht. assert (Ht1 : 0 < t < delta1) by (generalize (Rmin_l delta1 delta2); lra).
    assert (Ht2 : 0 < t < delta2) by (generalize (Rmin_r delta1 delta2); lra).
    destruct (Hin1 t Ht1) as [A1 A2]. destruct (Hin2 t Ht2) as [B1 B2].
    assert (L := Hlipschitz (Q t) (P t) (conj A2 B2) (conj A1 B1)).
    assert (C := cauchy_schwarz u w (fst (g (P t)) - fst (g (Q t))) (snd (g (P t)) - snd (g (Q t)))).
    assert (Hdistance : distance (Q t) (P t) = norm2 (x, y) * t).
    { unfold distance, norm2, P, Q. simpl fst; simpl snd.
      replace (mu + t * x1 - (mu + t * x2)) with (t * x) by (rewrite <- Ex; ring).
      replace (nu + t * y1 - (nu + t * y2)) with (t * y) by (rewrite <- Ey; ring).
      replace ((t * x) ^ 2 + (t * y) ^ 2) with ((x ^ 2 + y ^ 2) * t ^ 2) by ring.
      rewrite sqrt_mult; [|nra|apply pow2_ge_0]. f_equal. apply sqrt_pow2. lra. }
    rewrite Hdistance in L. fold (distance (g (Q t)) (g (P t))) in C.
    eapply Rle_trans; [exact C|]. change (norm2 (fst (g (P t)) - fst (g (Q t)), snd (g (P t)) - snd (g (Q t))))
      with (distance (g (Q t)) (g (P t))).
    rewrite Rmult_assoc. apply Rmult_le_compat_l; [apply norm2_nonneg|]. lra. }
assert (Hnorm := norm2_squared (u, w)). simpl fst in Hnorm. simpl snd in Hnorm. rewrite <- Hnorm in Hslope.
assert (Hn := norm2_nonneg (u, w)). assert (Hk : 0 <= Q2R factor * norm2 (x, y)).
{ apply Rmult_le_pos; [lra|apply norm2_nonneg]. }
destruct (Req_dec (norm2 (u, w)) 0) as [E|E]; [rewrite E; exact Hk|].
apply (Rmult_le_reg_l (norm2 (u, w))); [lra|]. lra.
Qed.
