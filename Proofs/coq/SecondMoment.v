(** The norm of the Jacobian of (mu, nu) |-> (mean, second moment), Eq. (61)'s J, with the coverings of certificates.

    Its entries are those of the variance's Jacobian without what comes from the mean's square: their enclosures are
    the same with 0 for the mean. *)
Require Import Reals QArith Qreals Lra ZArith List Bool String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ClosedForms MomentMap FixedPoint01 SpectralNorm Contraction.
From SelfNormalization Require Import Intervals MomentEnclosures Trees Replay.
Import ListNotations.
Open Scope R_scope.

(** E[selu(z)^2] in the place of the variance. *)
Definition with_second_moment (g : R * R -> R * R) (p : R * R) : R * R :=
  (fst (g p), snd (g p) + fst (g p) ^ 2).

Definition second_moment_norm_below (d : domain) (bound : Q) : Prop :=
  on_domain d (fun mu omega nu tau g =>
    exists a b c d, jacobian (with_second_moment g) mu nu a b c d /\ sigma_max a b c d < Q2R bound).

Definition xi_m (m v : R) : R := xi_tilde_m alpha01 lambda01 m v.
Definition xi_v (m v : R) : R := xi_tilde_v alpha01 lambda01 m v.

Lemma second_moment_jacobian (omega tau mu nu : R) (g : R * R -> R * R) :
  0 < tau -> 0 < nu -> moment_map omega tau g ->
  jacobian (with_second_moment g) mu nu
    (mean_m (mu * omega) (nu * tau) * omega) (mean_v (mu * omega) (nu * tau) * tau)
    (xi_m (mu * omega) (nu * tau) * omega) (xi_v (mu * omega) (nu * tau) * tau).
Proof.
intros Htau Hnu Hg. destruct (moment_map_jacobian omega tau mu nu g Htau Hnu Hg) as (H1 & H2 & H3 & H4).
assert (Hmean : fst (g (mu, nu)) = mean (mu * omega) (nu * tau)) by now rewrite (moment_map_determined omega tau g).
assert (Hsquare : forall (f h : R -> R) x a b, is_derive f x a -> is_derive h x b ->
  is_derive (fun t => h t + f t ^ 2) x (b + 2 * f x * a)).
{ intros f h x a b Hf Hh. evar_last.
  - apply (is_derive_plus h (fun t => f t ^ 2)); [exact Hh|]. apply (is_derive_pow f 2 x a Hf).
  - unfold plus; simpl. ring. }
split; [exact H1|]. split; [exact H2|]. unfold with_second_moment. cbn [snd]. split.
- evar_last; [exact (Hsquare (fun x => fst (g (x, nu))) (fun x => snd (g (x, nu))) _ _ _ H1 H3)|].
  cbv beta. rewrite Hmean.
  unfold variance_m, nu_tilde_m, xi_m, mean, mean_m. ring.
- evar_last; [exact (Hsquare (fun y => fst (g (mu, y))) (fun y => snd (g (mu, y))) _ _ _ H2 H4)|].
  cbv beta. rewrite Hmean.
  unfold variance_v, nu_tilde_v, xi_v, mean, mean_v. ring.
Qed.

Definition criterion (bound omega tau m v : R) : Prop :=
  let square := omega ^ 2 * (mean_m m v ^ 2 + xi_m m v ^ 2) + tau ^ 2 * (mean_v m v ^ 2 + xi_v m v ^ 2) in
  let determinant := omega * tau * (mean_m m v * xi_v m v - mean_v m v * xi_m m v) in
  square < 2 * bound ^ 2 /\ 0 < (bound ^ 2) ^ 2 - square * bound ^ 2 + determinant ^ 2.

Section Leaves.
Variables (p : F.precision) (e : effort).
Let k := make_parameters p e.

Definition decide_second_norm (k : parameters) (bound omega tau M V : I.type) : bool :=
  let a := make_parts p k M V in
  let none := integer p 0 in
  let a11 := mean_m_interval p k a in
  let a12 := mean_v_interval p k a in
  let a21 := variance_m_interval p k a none a11 in
  let a22 := variance_v_interval p k a none a12 in
  let square := I.add p (I.mul p (I.sqr p omega) (I.add p (I.sqr p a11) (I.sqr p a21)))
    (I.mul p (I.sqr p tau) (I.add p (I.sqr p a12) (I.sqr p a22))) in
  let determinant := I.mul p (I.mul p omega tau) (I.sub p (I.mul p a11 a22) (I.mul p a12 a21)) in
  let k2 := I.sqr p bound in
  positive (I.sub p (I.add p k2 k2) square) &&
  positive (I.add p (I.sub p (I.sqr p k2) (I.mul p square k2)) (I.sqr p determinant)).

Lemma decide_second_norm_correct (bound omega tau m v : R) (B O T M V : I.type) :
  m ∈ M -> v ∈ V -> 0 < v -> bound ∈ B -> omega ∈ O -> tau ∈ T -> decide_second_norm k B O T M V = true ->
  criterion bound omega tau m v.
Proof.
intros Hm Hv Hpos HB HO HT. unfold decide_second_norm.
assert (Ha := make_parts_correct p e m v M V Hm Hv Hpos). fold k in Ha.
set (a := make_parts p k M V) in *. clearbody a.
assert (H11 := mean_m_correct p e m v a Ha). fold k in H11.
assert (H12 := mean_v_correct p e m v a Hpos Ha). fold k in H12.
assert (H21 : xi_m m v ∈ variance_m_interval p k a (integer p 0) (mean_m_interval p k a)).
{ replace (xi_m m v) with (xi_m m v - 2 * 0 * mean_m m v) by ring. apply sub_correct.
  - unfold xi_m, xi_tilde_m.
    replace (_ * _) with (lambda01 ^ 2 * (alpha01 ^ 2 * (E2 m v - E1 m v) + p_value m v)).
    2:{ unfold p_value. rewrite g_value_density by easy. field. }
    apply mul_correct. apply lambda_squared_enclosed. apply add_correct; [|apply Ha].
    apply mul_correct. apply alpha_squared_enclosed. apply sub_correct; apply Ha.
  - apply mul_correct; [|exact H11]. apply mul_correct. apply two_enclosed. apply integer_correct. }
assert (H22 : xi_v m v ∈ variance_v_interval p k a (integer p 0) (mean_v_interval p k a)).
{ replace (xi_v m v) with (xi_v m v - 2 * 0 * mean_v m v) by ring. apply sub_correct.
  - unfold xi_v, xi_tilde_v.
    replace (_ * _) with (lambda01 ^ 2 / 2 * (alpha01 ^ 2 * (2 * E2 m v - E1 m v) + (2 - E0 m v))) by ring.
    apply mul_correct. apply half_lambda_squared_enclosed. apply add_correct; [|apply Ha].
    apply mul_correct. apply alpha_squared_enclosed. apply sub_correct; [|apply Ha].
    apply mul_correct. apply two_enclosed. apply Ha.
  - apply mul_correct; [|exact H12]. apply mul_correct. apply two_enclosed. apply integer_correct. }
set (a11 := mean_m_interval p k a) in *. set (a12 := mean_v_interval p k a) in *.
set (a21 := variance_m_interval _ _ _ _ _) in *. set (a22 := variance_v_interval _ _ _ _ _) in *.
clearbody a11 a12 a21 a22. cbv zeta. rewrite andb_true_iff. intros [H1 H2].
assert (Hk2 : bound ^ 2 ∈ I.sqr p B) by now apply square_correct.
assert (Hsquare : omega ^ 2 * (mean_m m v ^ 2 + xi_m m v ^ 2) + tau ^ 2 * (mean_v m v ^ 2 + xi_v m v ^ 2) ∈
  I.add p (I.mul p (I.sqr p O) (I.add p (I.sqr p a11) (I.sqr p a21)))
    (I.mul p (I.sqr p T) (I.add p (I.sqr p a12) (I.sqr p a22)))).
{ apply add_correct; apply mul_correct; try (apply add_correct); now apply square_correct. }
unfold criterion. cbv zeta. split.
- assert (H := positive_correct _ _ (sub_correct p _ _ _ _ (add_correct p _ _ _ _ Hk2 Hk2) Hsquare) H1). lra.
- apply (positive_correct _ _) with (2 := H2). apply add_correct.
  + apply sub_correct. now apply square_correct. now apply mul_correct.
  + apply square_correct. apply mul_correct. now apply mul_correct.
    apply sub_correct; now apply mul_correct.
Qed.
End Leaves.

(** In all four variables. *)
Definition decide_second_free (p : F.precision) (k : parameters) (bound : Q) : box -> bool :=
  let bound := rational p bound in
  fun b =>
  match b with
  | [Mu; Omega; Nu; Tau] =>
      let V := I.mul p Nu Tau in
      if positive V then decide_second_norm p k bound (I.abs Omega) Tau (I.mul p Mu Omega) V else false
  | _ => false
  end.

Definition second_free_statement (bound : Q) (point : list R) : Prop :=
  exists mu omega nu tau, point = [mu; omega; nu; tau] /\
    criterion (Q2R bound) (Rabs omega) tau (mu * omega) (nu * tau).

Lemma decide_second_free_correct p e bound b : decide_second_free p (make_parameters p e) bound b = true ->
  forall point, inside point b -> second_free_statement bound point.
Proof.
unfold decide_second_free. cbv zeta. destruct b as [|Mu [|Omega [|Nu [|Tau [|? ?]]]]]; try easy.
case_eq (positive (I.mul p Nu Tau)); intros HV Hnorm point Hpoint; [|easy].
inversion Hpoint as [|x1 ? r1 ? H1 Hr1]; subst. inversion Hr1 as [|x2 ? r2 ? H2 Hr2]; subst.
inversion Hr2 as [|x3 ? r3 ? H3 Hr3]; subst. inversion Hr3 as [|x4 ? r4 ? H4 Hr4]; subst.
inversion Hr4; subst. exists x1, x2, x3, x4. split; [reflexivity|].
assert (HVin : x3 * x4 ∈ I.mul p Nu Tau) by now apply mul_correct.
refine (decide_second_norm_correct p e _ _ _ _ _ _ _ _ _ _ _ HVin _ _ _ _ Hnorm).
- now apply mul_correct.
- now apply (positive_correct _ _ HVin).
- apply rational_correct.
- now apply abs_correct.
- exact H4.
Qed.

Definition replay_second_free (cover : covering) (d : domain) (bound : Q) : bool :=
  valid_domain d && Qle_bool 0 bound &&
  replayed (twice (fun p k => decide_second_free p k bound)) cover (box_free d).

Theorem second_moment_free_replayed (cover : covering) (d : domain) (bound : Q) :
  replay_second_free cover d bound = true -> second_moment_norm_below d bound.
Proof.
unfold replay_second_free. rewrite !andb_true_iff. intros [[Hd Hb] H].
destruct (valid_domain_positive d Hd) as (_ & _ & Hn & Ht). apply Qle_bool_R in Hb.
replace (Q2R 0) with 0 in Hb by (unfold Q2R; simpl; lra).
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
assert (Hnupos : 0 < nu) by (unfold within in Hnu; lra).
assert (Htaupos : 0 < tau) by (unfold within in Htau; lra).
assert (Hin : inside [mu; omega; nu; tau] (box_free d)).
{ repeat apply Forall2_cons; try apply Forall2_nil; now apply range_correct. }
destruct (replayed_correct _ _ _ (second_free_statement bound)
  (twice_correct _ _ (fun p e => decide_second_free_correct p e bound)) H _ Hin)
  as (x1 & x2 & x3 & x4 & Heq & H1 & H2). injection Heq as <- <- <- <-.
do 4 eexists. split; [apply (second_moment_jacobian omega tau mu nu g); assumption|].
apply (sigma_max_worst_case _ _ _ _ _ _ (Rabs omega) tau); try assumption.
- lra.
- rewrite Rabs_right; lra.
Qed.

(** In (m, v), with the largest weights. *)
Definition decide_second_worst (p : F.precision) (k : parameters) (d : domain) (bound : Q) : box -> bool :=
  let bound := rational p bound in
  let omega := rational p (largest_weight (omega_range d)) in
  let tau := rational p (snd (tau_range d)) in
  let nu := rational p (fst (nu_range d)) in
  fun b =>
  match b with
  | [M; V] =>
      let quotient := I.div p V nu in
      let T := if nonnegative (I.sub p tau quotient) then quotient else tau in
      if positive V then decide_second_norm p k bound omega T M V else false
  | _ => false
  end.

Definition second_worst_statement (d : domain) (bound : Q) (point : list R) : Prop :=
  exists m v T, point = [m; v] /\ (T = Q2R (snd (tau_range d)) \/ T = v / Q2R (fst (nu_range d))) /\
    criterion (Q2R bound) (Q2R (largest_weight (omega_range d))) T m v.

Lemma decide_second_worst_correct p e d bound b :
  decide_second_worst p (make_parameters p e) d bound b = true ->
  forall point, inside point b -> second_worst_statement d bound point.
Proof.
unfold decide_second_worst. cbv zeta. destruct b as [|M [|V [|? ?]]]; try easy.
case_eq (positive V); intros HV Hnorm point Hin; [|easy].
inversion Hin as [|m ? rest ? Hm Hrest]; subst. inversion Hrest as [|v ? rest' ? Hv Hrest']; subst.
inversion Hrest'; subst. assert (Hvpos := positive_correct v V Hv HV). revert Hnorm.
destruct (nonnegative _); intros Hnorm.
- exists m, v, (v / Q2R (fst (nu_range d))). split; [reflexivity|]. split; [now right|].
  refine (decide_second_norm_correct p e _ _ _ m v _ _ _ M V Hm Hv Hvpos _ _ _ Hnorm); try apply rational_correct.
  apply div_correct. exact Hv. apply rational_correct.
- exists m, v, (Q2R (snd (tau_range d))). split; [reflexivity|]. split; [now left|].
  refine (decide_second_norm_correct p e _ _ _ m v _ _ _ M V Hm Hv Hvpos _ _ _ Hnorm); apply rational_correct.
Qed.

Definition replay_second_worst (cover : covering) (d : domain) (bound : Q) : bool :=
  valid_domain d && Qle_bool 0 bound &&
  replayed (twice (fun p k => decide_second_worst p k d bound)) cover (box_mv d).

Theorem second_moment_worst_replayed (cover : covering) (d : domain) (bound : Q) :
  replay_second_worst cover d bound = true -> second_moment_norm_below d bound.
Proof.
unfold replay_second_worst. rewrite !andb_true_iff. intros [[Hd Hb] H].
destruct (valid_domain_positive d Hd) as (_ & _ & Hn & Ht). apply Qle_bool_R in Hb.
replace (Q2R 0) with 0 in Hb by (unfold Q2R; simpl; lra).
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
assert (Hnupos : 0 < nu) by (unfold within in Hnu; lra).
assert (Htaupos : 0 < tau) by (unfold within in Htau; lra).
destruct (replayed_correct _ _ _ (second_worst_statement d bound)
  (twice_correct _ _ (fun p e => decide_second_worst_correct p e d bound)) H _
  (box_mv_correct d mu omega nu tau Hmu Homega Hnu Htau)) as (m & v & T & Heq & HT & H1 & H2).
injection Heq as <- <-.
do 4 eexists. split; [apply (second_moment_jacobian omega tau mu nu g); assumption|].
apply (sigma_max_worst_case _ _ _ _ _ _ (Q2R (largest_weight (omega_range d))) T); try assumption.
- now apply largest_weight_correct.
- rewrite Rabs_right by lra. unfold within in *. destruct HT as [->| ->]; [lra|].
  replace (nu * tau / Q2R (fst (nu_range d))) with (tau * (nu / Q2R (fst (nu_range d)))) by (field; lra).
  assert (1 <= nu / Q2R (fst (nu_range d))) by (apply -> Rle_div_r; lra). nra.
Qed.
