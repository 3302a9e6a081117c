(** From an invariant rectangle and a bound on the norm of the Jacobian to Theorem 1: the mean value
    inequality along segments (Formulas, 13), then Banach's theorem (14). *)
Require Import Reals QArith Qreals Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements MomentMap SpectralNorm FixedPoints.
Open Scope R_scope.

(** ** Ranges of rational numbers *)

Definition valid_domain (d : domain) : bool :=
  Qle_bool (fst (mu_range d)) (snd (mu_range d)) && Qle_bool (fst (nu_range d)) (snd (nu_range d)) &&
  negb (Qle_bool (fst (nu_range d)) 0) && negb (Qle_bool (fst (tau_range d)) 0).

Definition subrange (inner outer : Q * Q) : bool :=
  Qle_bool (fst outer) (fst inner) && Qle_bool (fst inner) (snd inner) && Qle_bool (snd inner) (snd outer).

Lemma Qle_bool_R (x y : Q) : Qle_bool x y = true -> Q2R x <= Q2R y.
Proof. intros H. now apply Qle_Rle, Qle_bool_iff. Qed.

Lemma not_Qle_bool_R (x : Q) : negb (Qle_bool x 0) = true -> 0 < Q2R x.
Proof.
intros H. replace 0 with (Q2R 0) by (unfold Q2R; simpl; lra). apply Qlt_Rlt, Qnot_le_lt.
intros H1. apply Qle_bool_iff in H1. now rewrite H1 in H.
Qed.

Lemma valid_domain_positive (d : domain) : valid_domain d = true ->
  Q2R (fst (mu_range d)) <= Q2R (snd (mu_range d)) /\ Q2R (fst (nu_range d)) <= Q2R (snd (nu_range d)) /\
  0 < Q2R (fst (nu_range d)) /\ 0 < Q2R (fst (tau_range d)).
Proof.
unfold valid_domain. rewrite !andb_true_iff. intros [[[H1 H2] H3] H4].
repeat split; now (apply Qle_bool_R || apply not_Qle_bool_R).
Qed.

Lemma subrange_within (inner outer : Q * Q) (x : R) :
  subrange inner outer = true -> within x inner -> within x outer.
Proof.
unfold subrange, within. rewrite !andb_true_iff. intros [[H1 _] H3] [H4 H5].
apply Qle_bool_R in H1. apply Qle_bool_R in H3. lra.
Qed.

Lemma subrange_start (inner outer : Q * Q) :
  subrange inner outer = true -> within (Q2R (fst inner)) inner.
Proof.
unfold subrange, within. rewrite !andb_true_iff. intros [[_ H2] _].
apply Qle_bool_R in H2. lra.
Qed.

(** ** The mean value inequality *)

Lemma cauchy_schwarz (u w x y : R) : u * x + w * y <= norm2 (u, w) * norm2 (x, y).
Proof.
assert (H1 := norm2_squared (u, w)). assert (H2 := norm2_squared (x, y)). simpl fst in *. simpl snd in *.
assert (0 <= norm2 (u, w) * norm2 (x, y)) by (apply Rmult_le_pos; apply norm2_nonneg).
apply le_of_squares; [easy|]. rewrite Rpow_mult_distr, H1, H2.
generalize (square_nonneg (u * y - w * x)). nra.
Qed.

Section Segment.
Variables (omega tau factor : R) (mu1 nu1 mu2 nu2 : R).
Let dx := mu2 - mu1.
Let dy := nu2 - nu1.
Let X t := mu1 + t * dx.
Let Y t := nu1 + t * dy.
Hypothesis tau_pos : 0 < tau.
Hypothesis nu_pos : forall t, 0 <= t <= 1 -> 0 < Y t.
Hypothesis norm_bound : forall t, 0 <= t <= 1 ->
  sigma_max (mean_m (X t * omega) (Y t * tau) * omega) (mean_v (X t * omega) (Y t * tau) * tau)
    (variance_m (X t * omega) (Y t * tau) * omega) (variance_v (X t * omega) (Y t * tau) * tau) <= factor.

Lemma segment_derive (f f_m f_v : R -> R -> R) (t : R) :
  (forall m0 m1 v0 v1 t : R, 0 < v0 + v1 * t ->
   is_derive (fun t => f (m0 + m1 * t) (v0 + v1 * t)) t
     (m1 * f_m (m0 + m1 * t) (v0 + v1 * t) + v1 * f_v (m0 + m1 * t) (v0 + v1 * t))) ->
  0 <= t <= 1 ->
  is_derive (fun t => f (X t * omega) (Y t * tau)) t
    (f_m (X t * omega) (Y t * tau) * omega * dx + f_v (X t * omega) (Y t * tau) * tau * dy).
Proof.
intros Hf Ht. assert (HY := nu_pos t Ht).
assert (E1 : forall t, X t * omega = mu1 * omega + dx * omega * t) by (intros; unfold X; ring).
assert (E2 : forall t, Y t * tau = nu1 * tau + dy * tau * t) by (intros; unfold Y; ring).
apply (is_derive_ext (fun t => f (mu1 * omega + dx * omega * t) (nu1 * tau + dy * tau * t))).
{ intros s. now rewrite E1, E2. }
evar_last. apply Hf. rewrite <- E2. now apply Rmult_lt_0_compat.
rewrite <- E1, <- E2. ring.
Qed.

Lemma lipschitz_on_segment :
  distance (closed_map omega tau (mu1, nu1)) (closed_map omega tau (mu2, nu2))
    <= factor * distance (mu1, nu1) (mu2, nu2).
Proof.
unfold distance, closed_map; simpl fst; simpl snd. fold dx dy.
set (u := mean (mu2 * omega) (nu2 * tau) - mean (mu1 * omega) (nu1 * tau)).
set (w := variance (mu2 * omega) (nu2 * tau) - variance (mu1 * omega) (nu1 * tau)).
pose (f := fun t => u * mean (X t * omega) (Y t * tau) + w * variance (X t * omega) (Y t * tau)).
pose (first := fun t => mean_m (X t * omega) (Y t * tau) * omega * dx +
  mean_v (X t * omega) (Y t * tau) * tau * dy).
pose (second := fun t =>
  variance_m (X t * omega) (Y t * tau) * omega * dx + variance_v (X t * omega) (Y t * tau) * tau * dy).
assert (Hf : forall t, 0 <= t <= 1 -> is_derive f t (u * first t + w * second t)).
{ intros t Ht.
  apply (is_derive_plus (fun t => u * mean (X t * omega) (Y t * tau))
    (fun t => w * variance (X t * omega) (Y t * tau))); apply is_derive_scal.
  - apply (segment_derive mean mean_m mean_v t mean_line_derive Ht).
  - apply (segment_derive variance variance_m variance_v t variance_line_derive Ht). }
destruct (MVT_gen f 0 1 (fun t => u * first t + w * second t)) as [t [Ht Heq]].
- intros t Ht. apply Hf. rewrite Rmin_left, Rmax_right in Ht by lra. lra.
- intros t Ht. rewrite Rmin_left, Rmax_right in Ht by lra.
  apply continuity_pt_filterlim. apply (ex_derive_continuous f). eexists. now apply Hf.
- rewrite Rmin_left, Rmax_right in Ht by lra.
  assert (E : f 1 - f 0 = norm2 (u, w) ^ 2).
  { rewrite norm2_squared. unfold f. simpl fst; simpl snd.
    replace (X 1) with mu2 by (unfold X, dx; ring). replace (Y 1) with nu2 by (unfold Y, dy; ring).
    replace (X 0) with mu1 by (unfold X; ring). replace (Y 0) with nu1 by (unfold Y; ring).
    unfold u, w. ring. }
  rewrite E in Heq.
  assert (H1 := cauchy_schwarz u w (first t) (second t)).
  assert (H2 : norm2 (first t, second t) <= factor * norm2 (dx, dy)).
  { destruct (largest_singular_value (mean_m (X t * omega) (Y t * tau) * omega)
      (mean_v (X t * omega) (Y t * tau) * tau) (variance_m (X t * omega) (Y t * tau) * omega)
      (variance_v (X t * omega) (Y t * tau) * tau)) as [H _].
    eapply Rle_trans. apply H. apply Rmult_le_compat_r. apply norm2_nonneg. now apply norm_bound. }
  assert (H3 := norm2_nonneg (u, w)). assert (H4 := norm2_nonneg (dx, dy)).
  assert (H5 := norm2_nonneg (first t, second t)).
  set (n := norm2 (u, w)) in *. set (k := norm2 (first t, second t)) in *. set (l := norm2 (dx, dy)) in *.
  clearbody n k l. destruct (Req_dec n 0) as [->|Hn]; [lra|].
  assert (0 < n) by lra. apply (Rmult_le_reg_l n); [easy|].
  assert (n * k <= n * (factor * l)) by (apply Rmult_le_compat_l; lra). simpl in Heq. lra.
Qed.
End Segment.

(** ** Theorem 1 *)

Lemma jacobian_unique (g : R * R -> R * R) (mu nu a b c d a' b' c' d' : R) :
  jacobian g mu nu a b c d -> jacobian g mu nu a' b' c' d' -> a = a' /\ b = b' /\ c = c' /\ d = d'.
Proof.
intros (H1 & H2 & H3 & H4) (K1 & K2 & K3 & K4).
apply is_derive_unique in H1. apply is_derive_unique in H2.
apply is_derive_unique in H3. apply is_derive_unique in H4.
apply is_derive_unique in K1. apply is_derive_unique in K2.
apply is_derive_unique in K3. apply is_derive_unique in K4.
repeat split; congruence.
Qed.

Lemma distance_squared (p q : R * R) : distance p q ^ 2 = (fst q - fst p) ^ 2 + (snd q - snd p) ^ 2.
Proof. unfold distance. now rewrite norm2_squared. Qed.

Lemma distance_limit (u : nat -> R * R) (p : R * R) :
  is_lim_seq (fun n => fst (u n)) (fst p) -> is_lim_seq (fun n => snd (u n)) (snd p) ->
  is_lim_seq (fun n => distance (u n) p) 0.
Proof.
intros H1 H2. rewrite <- sqrt_0. unfold distance, norm2; simpl fst; simpl snd.
apply (is_lim_seq_continuous sqrt (fun n => (fst p - fst (u n)) ^ 2 + (snd p - snd (u n)) ^ 2)).
{ apply continuity_pt_sqrt. lra. }
replace 0 with ((fst p - fst p) ^ 2 + (snd p - snd p) ^ 2) by ring.
assert (Hsquare : forall (v : nat -> R) (l : R), is_lim_seq v l ->
  is_lim_seq (fun n => (l - v n) ^ 2) ((l - l) ^ 2)).
{ intros v l Hv. apply (is_lim_seq_continuous (fun x => x ^ 2) (fun n => l - v n)).
  apply derivable_continuous_pt, derivable_pt_pow.
  apply is_lim_seq_minus'; [apply is_lim_seq_const|exact Hv]. }
apply is_lim_seq_plus'; now apply Hsquare.
Qed.

Section Theorem1.
Variables (d : domain) (factor : Q).
Hypothesis d_valid : valid_domain d = true.
Hypothesis factor_range : 0 <= Q2R factor < 1.
Hypothesis image_inside : invariant_rectangle d (mu_range d) (nu_range d).
Hypothesis norm_below : spectral_norm_below d factor.

Variables omega tau : R.
Hypothesis omega_within : within omega (omega_range d).
Hypothesis tau_within : within tau (tau_range d).
Variable g : R * R -> R * R.
Hypothesis g_moments : moment_map omega tau g.

Lemma tau_positive : 0 < tau.
Proof. destruct (valid_domain_positive d d_valid) as (_ & _ & _ & H). unfold within in tau_within. lra. Qed.

Lemma nu_positive (nu : R) : within nu (nu_range d) -> 0 < nu.
Proof. destruct (valid_domain_positive d d_valid) as (_ & _ & H & _). unfold within. lra. Qed.

Lemma lipschitz (p q : R * R) :
  rectangle (mu_range d) (nu_range d) p -> rectangle (mu_range d) (nu_range d) q ->
  distance (g p) (g q) <= Q2R factor * distance p q.
Proof.
destruct p as [mu1 nu1], q as [mu2 nu2]. intros [Hmu1 Hnu1] [Hmu2 Hnu2]. simpl in *.
assert (Ht := tau_positive).
rewrite (moment_map_determined omega tau g mu1 nu1), (moment_map_determined omega tau g mu2 nu2);
  try easy; try now apply nu_positive.
assert (Hmu : forall t, 0 <= t <= 1 -> within (mu1 + t * (mu2 - mu1)) (mu_range d)).
{ unfold within in *. intros t H. split; nra. }
assert (Hnu : forall t, 0 <= t <= 1 -> within (nu1 + t * (nu2 - nu1)) (nu_range d)).
{ unfold within in *. intros t H. split; nra. }
apply lipschitz_on_segment; [easy| |]; intros t H.
- now apply nu_positive, Hnu.
- assert (Hpos := nu_positive _ (Hnu t H)).
  destruct (norm_below _ _ _ _ (Hmu t H) omega_within (Hnu t H) tau_within g g_moments)
    as (a & b & c & e & HJ & Hs).
  destruct (jacobian_unique _ _ _ _ _ _ _ _ _ _ _ HJ
    (moment_map_jacobian omega tau _ _ g Ht Hpos g_moments)) as (<- & <- & <- & <-).
  now left.
Qed.

Lemma iterate_of_map (n : nat) (p : R * R) :
  iterate (fun x y => fst (g (x, y))) (fun x y => snd (g (x, y))) n p = Nat.iter n g p.
Proof.
induction n as [|n IH]; [reflexivity|]. simpl. rewrite IH.
set (q := Nat.iter n g p). rewrite <- (surjective_pairing q). now rewrite <- (surjective_pairing (g q)).
Qed.

Lemma banach_on (mus nus : Q * Q) (p : R * R) :
  subrange mus (mu_range d) = true -> subrange nus (nu_range d) = true ->
  invariant_rectangle d mus nus -> rectangle mus nus p ->
  exists fixed_point, rectangle mus nus fixed_point /\ g fixed_point = fixed_point /\
    (forall q, rectangle mus nus q -> g q = q -> q = fixed_point) /\
    is_lim_seq (fun n => distance (Nat.iter n g p) fixed_point) 0.
Proof.
intros Hmus Hnus Hinto Hp.
assert (Hfactor : 0 <= Q2R factor ^ 2 < 1) by nra.
destruct (banach (Q2R (fst mus)) (Q2R (snd mus)) (Q2R (fst nus)) (Q2R (snd nus))
  (fun x y => fst (g (x, y))) (fun x y => snd (g (x, y))) (Q2R factor ^ 2) Hfactor) with (p := p)
  as (x & y & Hbox & Hx & Hy & Hunique & Lx & Ly).
- intros x y [Hx Hy]. exact (Hinto x omega y tau Hx omega_within Hy tau_within g g_moments).
- intros x y x' y' [Hx Hy] [Hx' Hy'].
  assert (HL := lipschitz (x, y) (x', y')
    (conj (subrange_within _ _ _ Hmus Hx) (subrange_within _ _ _ Hnus Hy))
    (conj (subrange_within _ _ _ Hmus Hx') (subrange_within _ _ _ Hnus Hy'))).
  assert (H1 := distance_squared (g (x, y)) (g (x', y'))).
  assert (H2 := distance_squared (x, y) (x', y')). simpl fst in H2. simpl snd in H2.
  rewrite <- H1, <- H2, <- Rpow_mult_distr. apply pow_incr. split; [apply norm2_nonneg|exact HL].
- exact Hp.
- exists (x, y). split; [exact Hbox|]. split.
  { rewrite (surjective_pairing (g (x, y))). now rewrite Hx, Hy. }
  split.
  + intros [x' y'] Hbox' Hfix. destruct (Hunique x' y' Hbox') as [-> ->]; now rewrite ?Hfix.
  + apply distance_limit.
    * revert Lx. apply is_lim_seq_ext. intros n. now rewrite iterate_of_map.
    * revert Ly. apply is_lim_seq_ext. intros n. now rewrite iterate_of_map.
Qed.
End Theorem1.

Theorem contracts_of_norm (d : domain) (factor : Q) (mus nus : Q * Q) :
  valid_domain d && subrange mus (mu_range d) && subrange nus (nu_range d) && Qle_bool 0 factor
    && negb (Qle_bool 1 factor) = true ->
  invariant_rectangle d (mu_range d) (nu_range d) -> invariant_rectangle d mus nus ->
  spectral_norm_below d factor -> contracts d factor mus nus.
Proof.
rewrite !andb_true_iff. intros [[[[Hd Hmus] Hnus] H0] H1] Hinto Hsmall Hnorm omega tau Homega Htau g Hg.
assert (Hfactor : 0 <= Q2R factor < 1).
{ split.
  - apply Qle_bool_R in H0. unfold Q2R at 1 in H0. simpl in H0. lra.
  - replace 1 with (Q2R 1) by (unfold Q2R; simpl; lra). apply Qlt_Rlt, Qnot_le_lt.
    intros H. apply Qle_bool_iff in H. now rewrite H in H1. }
destruct (valid_domain_positive d Hd) as (Hmu & Hnu & _ & _).
assert (Hself : subrange (mu_range d) (mu_range d) = true /\ subrange (nu_range d) (nu_range d) = true).
{ unfold valid_domain in Hd. rewrite !andb_true_iff in Hd. destruct Hd as [[[A B] _] _].
  unfold subrange. rewrite A, B. split; rewrite !andb_true_iff; repeat split; apply Qle_bool_iff, Qle_refl. }
split; [|split].
- intros [mu nu] [H2 H3]. now apply (Hinto mu omega nu tau).
- intros p q. now apply (lipschitz d factor Hd Hnorm omega tau).
- destruct (banach_on d factor Hd Hfactor Hnorm omega tau Homega Htau g Hg mus nus
    (Q2R (fst mus), Q2R (fst nus)) Hmus Hnus Hsmall) as (x & Hx & Hfix & _ & _).
  { split; eapply subrange_start; eassumption. }
  assert (Hx' : rectangle (mu_range d) (nu_range d) x).
  { destruct Hx as [A B]. split; eapply subrange_within; eassumption. }
  assert (Hall := fun p => banach_on d factor Hd Hfactor Hnorm omega tau Homega Htau g Hg
    (mu_range d) (nu_range d) p (proj1 Hself) (proj2 Hself) Hinto).
  exists x. split; [exact Hx'|]. split; [exact Hfix|]. split; [exact Hx|]. split.
  + intros p Hp Hpfix. destruct (Hall p Hp) as (y & _ & _ & Hunique & _).
    rewrite (Hunique p Hp Hpfix). symmetry. now apply Hunique.
  + intros p Hp. destruct (Hall p Hp) as (y & _ & _ & Hunique & Hlim).
    now rewrite (Hunique x Hx' Hfix).
Qed.

Corollary contraction_of_contracts (d : domain) (factor : Q) (mus nus : Q * Q) :
  contracts d factor mus nus -> Qle_bool 0 factor && negb (Qle_bool 1 factor) = true -> contraction d.
Proof.
rewrite andb_true_iff. intros H [H0 H1]. exists factor. split.
- apply Qle_bool_R in H0. replace (Q2R 0) with 0 in H0 by (unfold Q2R; simpl; lra). split; [exact H0|].
  replace 1 with (Q2R 1) by (unfold Q2R; simpl; lra). apply Qlt_Rlt, Qnot_le_lt.
  intros Hle. apply Qle_bool_iff in Hle. now rewrite Hle in H1.
- intros omega tau Homega Htau g Hg.
  destruct (H omega tau Homega Htau g Hg) as (A & B & x & C & D & _ & E & F).
  split; [exact A|]. split; [exact B|]. now exists x.
Qed.
