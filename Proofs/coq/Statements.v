(** What is proved: the one page to read.

    Everything below is defined from the real numbers, Coquelicot's Riemann integral and derivative, the two
    lines of [gaussian/Erf.v] (erf x is 2 / sqrt PI times the integral of exp(-t^2) from 0 to x, and erfc x is
    1 - erf x), and nothing else of this development. [Theorems.v] proves each statement at the end of this page.
    Equation numbers are those of arXiv:1706.02515v5. *)

Require Import Reals QArith Qreals List.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Export Erf.
Import ListNotations.
Open Scope R_scope.

(** * The activation function *)

(** Eq. (14). *)
Definition alpha01 : R := - sqrt (2 / PI) / (erfc (1 / sqrt 2) * exp (1 / 2) - 1).
Definition lambda01 : R :=
  (1 - erfc (1 / sqrt 2) * sqrt (exp 1)) * sqrt (2 * PI) /
  sqrt (2 * erfc (sqrt 2) * exp 2 + PI * erfc (1 / sqrt 2) ^ 2 * exp 1
        - 2 * (2 + PI) * erfc (1 / sqrt 2) * sqrt (exp 1) + PI + 2).

(** Eq. (2), and its derivative away from 0. *)
Definition selu (x : R) : R :=
  if Rlt_dec 0 x then lambda01 * x else lambda01 * (alpha01 * exp x - alpha01).
Definition selu_slope (x : R) : R :=
  if Rlt_dec 0 x then lambda01 else lambda01 * (alpha01 * exp x).

(** * The moment map *)

Definition normal_density (m v z : R) : R := exp (-((z - m) ^ 2 / (2 * v))) / sqrt (2 * PI * v).

(** h(z) has the expectation [e] for z normal with mean [m] and variance [v]: an improper integral. *)
Definition expectation (h : R -> R) (m v e : R) : Prop :=
  is_RInt_gen (fun z => h z * normal_density m v z) (Rbar_locally m_infty) (Rbar_locally p_infty) e.

(** Eqs. (3), (4): [g] takes the mean and variance (mu, nu) of one layer to those of selu(z), where z is
    normal with mean mu * omega and variance nu * tau, for weights with sum omega and square sum tau.
    For tau > 0 there is such a [g] ([moment_maps_exist]), and its values for nu > 0 are determined. *)
Definition moment_map (omega tau : R) (g : R * R -> R * R) : Prop :=
  forall mu nu : R, 0 < nu ->
  let (mean, variance) := g (mu, nu) in
  expectation selu (mu * omega) (nu * tau) mean /\
  expectation (fun z => (selu z - mean) ^ 2) (mu * omega) (nu * tau) variance.

(** [[a, b], [c, d]] is the Jacobian of [g] at (mu, nu), Eq. (61). *)
Definition jacobian (g : R * R -> R * R) (mu nu a b c d : R) : Prop :=
  is_derive (fun x => fst (g (x, nu))) mu a /\ is_derive (fun y => fst (g (mu, y))) nu b /\
  is_derive (fun x => snd (g (x, nu))) mu c /\ is_derive (fun y => snd (g (mu, y))) nu d.

(** The largest singular value of [[a, b], [c, d]], Eqs. (71), (88); it is the operator norm
    ([largest_singular_value]). *)
Definition sigma_max (a b c d : R) : R :=
  (sqrt ((a + d) ^ 2 + (c - b) ^ 2) + sqrt ((a - d) ^ 2 + (b + c) ^ 2)) / 2.

Definition norm2 (p : R * R) : R := sqrt (fst p ^ 2 + snd p ^ 2).
Definition distance (p q : R * R) : R := norm2 (fst q - fst p, snd q - snd p).

(** * Domains *)

Record domain : Set :=
  Domain { mu_range : Q * Q; omega_range : Q * Q; nu_range : Q * Q; tau_range : Q * Q }.

Definition within (x : R) (range : Q * Q) : Prop := Q2R (fst range) <= x <= Q2R (snd range).
Definition rectangle (mus nus : Q * Q) (p : R * R) : Prop := within (fst p) mus /\ within (snd p) nus.

Definition Omega : domain :=              (* Theorem 1 *)
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (4 # 5, 3 # 2) (19 # 20, 11 # 10).
Definition Omega_extended : domain :=     (* Lemma 12 *)
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (4 # 5, 3 # 2) (4 # 5, 5 # 4).
Definition Omega_large : domain :=        (* Theorem 2 *)
  Domain (-1 # 1, 1 # 1) (-1 # 10, 1 # 10) (3 # 1, 16 # 1) (4 # 5, 5 # 4).
Definition Omega_small : domain :=        (* Theorem 3, first part *)
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 50, 4 # 25) (4 # 5, 5 # 4).
Definition Omega_small_2 : domain :=      (* Theorem 3, second part *)
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 50, 6 # 25) (9 # 10, 5 # 4).

(** The appendix's domains: Theorem 16; Lemmas 42, 43; Theorem 3 as the appendix states it. *)
Definition Omega_plus : domain :=
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (3 # 2, 16 # 1) (4 # 5, 5 # 4).
Definition Omega_minus : domain :=
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 20, 6 # 25) (4 # 5, 5 # 4).
Definition Omega_1_minus : domain :=
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 20, 4 # 25) (4 # 5, 5 # 4).
Definition Omega_2_minus : domain :=
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 20, 6 # 25) (9 # 10, 5 # 4).

(** "For every point of the domain and the moment map there." *)
Definition on_domain (d : domain) (claim : R -> R -> R -> R -> (R * R -> R * R) -> Prop) : Prop :=
  forall mu omega nu tau : R,
  within mu (mu_range d) -> within omega (omega_range d) ->
  within nu (nu_range d) -> within tau (tau_range d) ->
  forall g, moment_map omega tau g -> claim mu omega nu tau g.

(** What certificates claim (Documentation/CertificateFormat.md). *)
Definition invariant_rectangle (d : domain) (mus nus : Q * Q) : Prop :=
  on_domain (Domain mus (omega_range d) nus (tau_range d))
    (fun mu omega nu tau g => rectangle mus nus (g (mu, nu))).

Definition spectral_norm_below (d : domain) (bound : Q) : Prop :=
  on_domain d (fun mu omega nu tau g =>
    exists a b c d, jacobian g mu nu a b c d /\ sigma_max a b c d < Q2R bound).

Definition variance_below (d : domain) (factor : Q) : Prop :=
  on_domain d (fun mu omega nu tau g => snd (g (mu, nu)) < Q2R factor * nu).

Definition variance_above (d : domain) (factor : Q) : Prop :=
  on_domain d (fun mu omega nu tau g => snd (g (mu, nu)) > Q2R factor * nu).

(** Every weight of the domain gives exactly one fixed point in the domain's rectangle; it lies in the
    smaller rectangle [mus] x [nus]; distances shrink by [factor] at least; every iteration converges. *)
Definition contracts (d : domain) (factor : Q) (mus nus : Q * Q) : Prop :=
  forall omega tau : R, within omega (omega_range d) -> within tau (tau_range d) ->
  forall g, moment_map omega tau g ->
  let Omega := rectangle (mu_range d) (nu_range d) in
  (forall p, Omega p -> Omega (g p)) /\
  (forall p q, Omega p -> Omega q -> distance (g p) (g q) <= Q2R factor * distance p q) /\
  exists fixed_point, Omega fixed_point /\ g fixed_point = fixed_point /\
    rectangle mus nus fixed_point /\
    (forall p, Omega p -> g p = p -> p = fixed_point) /\
    (forall p, Omega p ->
       is_lim_seq (fun n => distance (Nat.iter n g p) fixed_point) 0).

Definition contraction (d : domain) : Prop :=
  exists factor : Q, 0 <= Q2R factor < 1 /\ contracts d factor (mu_range d) (nu_range d).

(** [p] after [n] layers, of which the l-th, from 0 on, applies [g l]. *)
Fixpoint after_layers (g : nat -> R * R -> R * R) (n : nat) (p : R * R) : R * R :=
  match n with O => p | S l => g l (after_layers g l p) end.

(** The same for layers that differ, each with weights of its own in the domain's ranges: no iterate leaves
    the rectangle, and each layer brings two starts together by [factor]. They share no fixed point. *)
Definition contracts_through_layers (d : domain) (factor : Q) : Prop :=
  forall omega tau : nat -> R,
  (forall l, within (omega l) (omega_range d)) -> (forall l, within (tau l) (tau_range d)) ->
  forall g, (forall l, moment_map (omega l) (tau l) (g l)) ->
  let Omega := rectangle (mu_range d) (nu_range d) in
  (forall n p, Omega p -> Omega (after_layers g n p)) /\
  (forall n p q, Omega p -> Omega q ->
     distance (after_layers g n p) (after_layers g n q) <= Q2R factor ^ n * distance p q).

(** * The statements *)

Definition Moment_maps_exist : Prop :=
  forall omega tau : R, 0 < tau -> exists g, moment_map omega tau g.

Definition Largest_singular_value : Prop :=
  forall a b c d : R,
  let bounds k := forall x y : R, norm2 (a * x + b * y, c * x + d * y) <= k * norm2 (x, y) in
  bounds (sigma_max a b c d) /\ (forall k, 0 <= k -> bounds k -> sigma_max a b c d <= k).

(** Eq. (14), to 30 digits, and what it is for. *)
Definition Constants : Prop :=
  1673263242354377284817042991671 / 10 ^ 30 < alpha01 < 1673263242354377284817042991672 / 10 ^ 30 /\
  1050700987355480493419334985294 / 10 ^ 30 < lambda01 < 1050700987355480493419334985295 / 10 ^ 30.

Definition Fixed_point_0_1 : Prop :=
  forall g, moment_map 0 1 g -> g (0, 1) = (0, 1).

(** Theorem 1; then with a factor that is sharp to four digits, and where the fixed points lie. *)
Definition Theorem_1 : Prop := contraction Omega.
Definition Theorem_1_sharp : Prop :=
  contracts Omega (8977 # 10000) (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000).

(** Theorem 1 for layers that differ; one layer's factor to the power of their number. *)
Definition Theorem_1_through_layers : Prop := contracts_through_layers Omega (8977 # 10000).

(** Lemma 12 on its own, larger domain. *)
Definition Lemma_12 : Prop := spectral_norm_below Omega_extended (98903 # 100000).

(** Theorems 2 and 3, on the domains of the main text. *)
Definition Theorem_2 : Prop := variance_below Omega_large (1 # 1).
Definition Theorem_3 : Prop :=
  variance_above Omega_small (1 # 1) /\ variance_above Omega_small_2 (1 # 1).

(** ** What the paper prints besides *)

(** Theorem 1 with its intervals for the fixed points, and (0, 1) for omega = 0, tau = 1. *)
Definition Theorem_1_printed : Prop :=
  (exists factor : Q, 0 <= Q2R factor < 1 /\
     contracts Omega factor (-3106 # 100000, 6773 # 100000) (80009 # 100000, 148617 # 100000)) /\
  forall g, moment_map 0 1 g -> g (0, 1) = (0, 1) /\
    forall p, rectangle (mu_range Omega) (nu_range Omega) p -> g p = p -> p = (0, 1).

(** Four digits of Theorem_1_sharp's factor are right: with one less in the last there is no contraction. *)
Definition Factor_sharp : Prop := forall mus nus, ~ contracts Omega (8976 # 10000) mus nus.

(** Lemma 12's norm has a supremum, 0.989026271839..., and attains it at a corner of the domain. *)
Definition Supremum_of_norm : Prop :=
  exists worst : R, 989026271839 / 10 ^ 12 < worst < 989026271840 / 10 ^ 12 /\
  (forall g, moment_map (-1 / 10) (5 / 4) g ->
     exists a b c d, jacobian g (-1 / 10) (4 / 5) a b c d /\ sigma_max a b c d = worst) /\
  on_domain Omega_extended (fun mu omega nu tau g =>
    exists a b c d, jacobian g mu nu a b c d /\ sigma_max a b c d <= worst).

(** The map of Theorem 1 has its image in the domain. *)
Definition Corollary_14 : Prop := invariant_rectangle Omega (mu_range Omega) (nu_range Omega).

(** Lemma 12's other half. *)
Definition Lemma_12_contraction : Prop :=
  forall omega tau, within omega (omega_range Omega_extended) -> within tau (tau_range Omega_extended) ->
  forall g, moment_map omega tau g -> forall p q,
  rectangle (mu_range Omega_extended) (nu_range Omega_extended) p ->
  rectangle (mu_range Omega_extended) (nu_range Omega_extended) q ->
  distance (g p) (g q) <= Q2R (98903 # 100000) * distance p q.

(** Through layers that differ, a variance from 3 to 16 falls below 3. *)
Definition Theorem_2_through_layers : Prop :=
  forall omega tau : nat -> R,
  (forall l, within (omega l) (omega_range Omega_large)) -> (forall l, within (tau l) (tau_range Omega_large)) ->
  forall g, (forall l, moment_map (omega l) (tau l) (g l)) ->
  forall p, rectangle (mu_range Omega_large) (nu_range Omega_large) p ->
  exists n, snd (after_layers g n p) < 3.

(** Theorem 2's last sentence as printed, and what the paper draws from Theorem 3, whatever mu and nu are. *)
Definition fixed_points_only (omegas taus : Q * Q) (claim : R -> Prop) : Prop :=
  forall mu omega nu tau g, within omega omegas -> within tau taus -> 0 < nu -> moment_map omega tau g ->
  g (mu, nu) = (mu, nu) -> claim nu.
Definition Theorem_2_fixed_points : Prop :=
  fixed_points_only (omega_range Omega_large) (tau_range Omega_large) (fun nu => nu < 3).
Definition Theorem_3_fixed_points : Prop :=
  fixed_points_only (omega_range Omega_small) (tau_range Omega_small) (fun nu => 16 / 100 < nu) /\
  fixed_points_only (omega_range Omega_small_2) (tau_range Omega_small_2) (fun nu => 24 / 100 < nu).

Definition Theorem_3_appendix : Prop :=
  variance_above Omega_1_minus (1 # 1) /\ variance_above Omega_2_minus (1 # 1).

(** Eq. (116). *)
Definition Theorem_16 : Prop :=
  on_domain Omega_plus (fun mu omega nu tau g =>
    exists d, is_derive (fun y => snd (g (mu, y))) nu d /\ Rabs d < 1).

(** Eq. (246): the derivatives of the new mean by mu, omega, nu, tau. [maps] has a map for all weights. *)
Definition Lemma_42 : Prop :=
  forall maps, (forall omega tau, 0 < tau -> moment_map omega tau (maps omega tau)) ->
  on_domain Omega_minus (fun mu omega nu tau _ =>
    exists a b c d,
    is_derive (fun x => fst (maps omega tau (x, nu))) mu a /\
    is_derive (fun x => fst (maps x tau (mu, nu))) omega b /\
    is_derive (fun x => fst (maps omega tau (mu, x))) nu c /\
    is_derive (fun x => fst (maps omega x (mu, nu))) tau d /\
    Rabs a < 14 / 100 /\ Rabs b < 14 / 100 /\ Rabs c < 52 / 100 /\ Rabs d < 11 / 100).

(** Eq. (250). *)
Definition Lemma_43 : Prop :=
  on_domain Omega_minus (fun mu omega nu tau g => fst (g (mu, nu)) ^ 2 < 5 / 1000).

(** Eq. (6): the Jacobian's last entry at (0, 1), and the norm there, both as printed. *)
Definition Jacobian_at_0_1 : Prop :=
  forall g, moment_map 0 1 g -> exists a b c d, jacobian g 0 1 a b c d /\
    Rabs (d - 782648 / 1000000) <= 5 / 10000000 /\ Rabs (sigma_max a b c d - 7877 / 10000) <= 5 / 100000.

(** No statement is true for want of points: each domain has one, with a moment map there. *)
Definition Domains_have_points : Prop :=
  forall d, In d [Omega; Omega_extended; Omega_large; Omega_small; Omega_small_2; Omega_plus; Omega_minus;
                  Omega_1_minus; Omega_2_minus] ->
  exists mu omega nu tau g, within mu (mu_range d) /\ within omega (omega_range d) /\
    within nu (nu_range d) /\ within tau (tau_range d) /\ moment_map omega tau g.

(** At the fixed point (0, 1) with tau = 1, E[selu'(z)^2], the factor of the error's second moment in one
    layer under the usual independence assumption, is above 1. *)
Definition Backward_factor : Prop :=
  exists chi, expectation (fun z => selu_slope z ^ 2) 0 1 chi /\ 10715 / 10000 < chi < 10716 / 10000.

(** Alpha dropout. [E] is the expectation of functions of x; what is used of it is its value on
    quadratic polynomials, that is, the mean and variance of x. A unit is kept with probability q and
    else set to alpha' = -lambda alpha, independently of x; then comes the affine map y |-> a y + b. *)
Definition has_mean_and_variance (E : (R -> R) -> R) (mu nu : R) : Prop :=
  forall k l n : R, E (fun x => k * x ^ 2 + l * x + n) = k * (nu + mu ^ 2) + l * mu + n.

Definition after_dropout (q a b : R) (E : (R -> R) -> R) (h : R -> R) : R :=
  q * E (fun x => h (a * x + b)) + (1 - q) * h (a * - (lambda01 * alpha01) + b).

Definition Alpha_dropout : Prop :=
  forall (E : (R -> R) -> R) (mu nu q : R),
  has_mean_and_variance E mu nu -> 0 <= nu -> 0 < q <= 1 ->
  let alpha' := - (lambda01 * alpha01) in
  has_mean_and_variance (after_dropout q 1 0 E)
    (q * mu + (1 - q) * alpha') (q * ((1 - q) * (alpha' - mu) ^ 2 + nu)) /\
  (mu = 0 -> nu = 1 ->
   let a := / sqrt (q + alpha' ^ 2 * q * (1 - q)) in
   has_mean_and_variance (after_dropout q a (- (a * ((1 - q) * alpha'))) E) 0 1).

(** For any mean and variance of x, not only (0, 1), the affine map with these a and b restores both. *)
Definition Alpha_dropout_affine : Prop :=
  forall (E : (R -> R) -> R) (mu nu q : R),
  has_mean_and_variance E mu nu -> 0 < nu -> 0 < q <= 1 ->
  let alpha' := - (lambda01 * alpha01) in
  let a := sqrt (nu / (q * ((1 - q) * (alpha' - mu) ^ 2 + nu))) in
  has_mean_and_variance (after_dropout q a (mu - a * (q * mu + (1 - q) * alpha')) E) mu nu.

(** There are such expectations for every mean and variance: a coin's two values. *)
Definition Alpha_dropout_instance : Prop :=
  forall mu nu : R, 0 <= nu ->
  has_mean_and_variance (fun h => (h (mu + sqrt nu) + h (mu - sqrt nu)) / 2) mu nu.

(** ** Finite width *)

Fixpoint total (n : nat) (f : nat -> R) : R := match n with O => 0 | S i => total i f + f i end.
Fixpoint product (n : nat) (f : nat -> R) : R := match n with O => 1 | S i => product i f * f i end.
Definition indicator (a b : R) : R := if Rle_dec a b then 1 else 0.

(** Sums of k times the product of h (x i) over n indices, for the pairs (k, h) of a list: nowhere negative,
    each h with an expectation. *)
Definition product_sum (n : nat) (terms : list (R * (R -> R))) (x : nat -> R) : R :=
  fold_right (fun term sum => fst term * product n (fun i => snd term (x i)) + sum) 0 terms.
Definition dominated (n : nat) (f : (nat -> R) -> R) : Prop :=
  exists terms,
  (forall k h, In (k, h) terms -> 0 <= k /\ (forall z, 0 <= h z) /\ exists e, expectation h 0 1 e) /\
  forall x, 0 <= f x <= product_sum n terms x.

(** What is used of the expectation of n independent standard normal numbers x 0, ..., x (n-1), for functions
    that such a sum dominates. *)
Record independent_normals (n : nat) (E : ((nat -> R) -> R) -> R) : Prop := {
  grows : forall f g, (forall x, 0 <= f x <= g x) -> dominated n g -> E f <= E g;
  scales : forall k f, 0 <= k -> dominated n f -> E (fun x => k * f x) = k * E f;
  adds : forall f g, dominated n f -> dominated n g -> E (fun x => f x + g x) <= E f + E g;
  multiplies : forall h e, (forall z, 0 <= h z) -> expectation h 0 1 e ->
    E (fun x => product n (fun i => h (x i))) = e ^ n }.

(** There is one, so that what follows is about something. *)
Definition Independent_normals_exist : Prop := forall n, exists E, independent_normals n E.

(** Given a mean square q of at most 2 of the layer before, that of n units with independent normal weights of
    variance 1/n' exceeds 2 with a probability that falls geometrically with n. *)
Definition Mean_square_stays : Prop :=
  forall n E q, independent_normals n E -> 0 <= q <= 2 ->
  E (fun x => indicator (INR n * 2) (total n (fun i => selu (sqrt q * x i) ^ 2))) <= (996 / 1000) ^ n.

(** The probability that one of so many layers of n units has a mean square outside [a, b], given that of the
    layer before them: each layer's weights are independent of those before, so it is the expectation over one
    layer of the probability for the rest. *)
Fixpoint leaving (n : nat) (E : ((nat -> R) -> R) -> R) (a b : R) (layers : nat) (q : R) : R :=
  match layers with
  | O => 0
  | S rest => E (fun x =>
      let next := total n (fun i => selu (sqrt q * x i) ^ 2) / INR n in
      if Rle_dec a next then if Rle_dec next b then leaving n E a b rest next else 1 else 1)
  end.

(** A random network of finite width: its layers' mean squares stay in [1/2, 2]. *)
Definition Mean_squares_stay : Prop :=
  forall n E layers q, (0 < n)%nat -> independent_normals n E -> 1 / 2 <= q <= 2 ->
  leaving n E (1 / 2) 2 layers q <= INR layers * ((996 / 1000) ^ n + (995 / 1000) ^ n).

(** The claim of a certificate of [snn-verify width]: from a mean square q all of so many layers of n units stay in
    [a, b] with a probability of at least p. *)
Definition Mean_squares_stay_within (n layers : nat) (a b q p : R) : Prop :=
  forall E, independent_normals n E -> leaving n E a b layers q <= 1 - p.
