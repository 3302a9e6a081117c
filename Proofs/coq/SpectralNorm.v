(** The largest singular value of a 2 x 2 matrix: the operator norm, a criterion without square roots, and
    its monotonicity in the weights. *)
Require Import Reals Lra Lia Psatz.
From SelfNormalization Require Import Statements.
Open Scope R_scope.

Lemma square_nonneg (x : R) : 0 <= x ^ 2.
Proof. apply pow2_ge_0. Qed.

Lemma norm2_squared (p : R * R) : norm2 p ^ 2 = fst p ^ 2 + snd p ^ 2.
Proof.
unfold norm2. apply pow2_sqrt.
generalize (square_nonneg (fst p)) (square_nonneg (snd p)). lra.
Qed.

Lemma norm2_nonneg (p : R * R) : 0 <= norm2 p.
Proof. apply sqrt_pos. Qed.

Lemma le_of_squares (x y : R) : 0 <= y -> x ^ 2 <= y ^ 2 -> x <= y.
Proof. intros. nra. Qed.

Section Matrix.
Variables a b c d : R.

Let sum_of_squares := a ^ 2 + b ^ 2 + c ^ 2 + d ^ 2.
Let determinant := a * d - b * c.
Let u := sqrt ((a + d) ^ 2 + (c - b) ^ 2).
Let w := sqrt ((a - d) ^ 2 + (b + c) ^ 2).

(** sigma = (u + w)/2 and sigma' = |u - w|/2 are the two singular values. *)
Lemma singular_values_sum : ((u + w) / 2) ^ 2 + ((u - w) / 2) ^ 2 = sum_of_squares.
Proof.
assert (Hu : u ^ 2 = (a + d) ^ 2 + (c - b) ^ 2).
{ apply pow2_sqrt. generalize (square_nonneg (a + d)) (square_nonneg (c - b)). lra. }
assert (Hw : w ^ 2 = (a - d) ^ 2 + (b + c) ^ 2).
{ apply pow2_sqrt. generalize (square_nonneg (a - d)) (square_nonneg (b + c)). lra. }
unfold sum_of_squares. nra.
Qed.

Lemma singular_values_product : ((u + w) / 2) * ((u - w) / 2) = determinant.
Proof.
assert (Hu : u ^ 2 = (a + d) ^ 2 + (c - b) ^ 2).
{ apply pow2_sqrt. generalize (square_nonneg (a + d)) (square_nonneg (c - b)). lra. }
assert (Hw : w ^ 2 = (a - d) ^ 2 + (b + c) ^ 2).
{ apply pow2_sqrt. generalize (square_nonneg (a - d)) (square_nonneg (b + c)). lra. }
unfold determinant. nra.
Qed.

Lemma sigma_max_nonneg : 0 <= sigma_max a b c d.
Proof.
unfold sigma_max. fold u w. assert (0 <= u) by apply sqrt_pos. assert (0 <= w) by apply sqrt_pos. lra.
Qed.

(** The characteristic polynomial of the Gram matrix at k^2. *)
Lemma characteristic (k : R) :
  (k ^ 2 - ((u + w) / 2) ^ 2) * (k ^ 2 - ((u - w) / 2) ^ 2) =
  (k ^ 2) ^ 2 - sum_of_squares * k ^ 2 + determinant ^ 2.
Proof. rewrite <- singular_values_product, <- singular_values_sum. ring. Qed.

Lemma sigma_max_below (k : R) : 0 <= k ->
  sum_of_squares < 2 * k ^ 2 -> 0 < (k ^ 2) ^ 2 - sum_of_squares * k ^ 2 + determinant ^ 2 ->
  sigma_max a b c d < k.
Proof.
intros Hk HS HD. rewrite <- characteristic in HD. rewrite <- singular_values_sum in HS.
change (sigma_max a b c d) with ((u + w) / 2).
set (s := (u + w) / 2) in *. set (s' := (u - w) / 2) in *.
assert (s ^ 2 < k ^ 2) by nra.
destruct (Rlt_le_dec s k); [easy|]. nra.
Qed.

Lemma sigma_max_at_most (k : R) : 0 <= k ->
  sum_of_squares <= 2 * k ^ 2 -> 0 <= (k ^ 2) ^ 2 - sum_of_squares * k ^ 2 + determinant ^ 2 ->
  sigma_max a b c d <= k.
Proof.
intros Hk HS HD. rewrite <- characteristic in HD. rewrite <- singular_values_sum in HS.
change (sigma_max a b c d) with ((u + w) / 2).
set (s := (u + w) / 2) in *. set (s' := (u - w) / 2) in *.
apply le_of_squares; [easy|]. destruct (Rle_lt_dec (s ^ 2) (k ^ 2)); [easy|]. nra.
Qed.

Lemma sigma_max_squares : sum_of_squares <= 2 * sigma_max a b c d ^ 2 /\
  0 = (sigma_max a b c d ^ 2) ^ 2 - sum_of_squares * sigma_max a b c d ^ 2 + determinant ^ 2.
Proof.
change (sigma_max a b c d) with ((u + w) / 2). rewrite <- characteristic, <- singular_values_sum.
assert (0 <= u) by apply sqrt_pos. assert (0 <= w) by apply sqrt_pos. split; nra.
Qed.

(** A quadratic form is nonnegative if its trace and determinant are, and conversely. *)
Lemma quadratic_form_nonneg (p q r x y : R) :
  0 <= p -> 0 <= q -> r ^ 2 <= p * q -> 0 <= p * x ^ 2 - 2 * r * (x * y) + q * y ^ 2.
Proof.
intros Hp Hq Hr. destruct (Req_dec p 0) as [->|Hp0].
- assert (r = 0) by nra. subst r. generalize (square_nonneg y). nra.
- assert (0 < p) by lra. assert (0 <= (p * x - r * y) ^ 2) by apply square_nonneg.
  assert (0 <= (p * q - r ^ 2) * y ^ 2) by (apply Rmult_le_pos; [lra|apply square_nonneg]).
  apply (Rmult_le_reg_l p); [easy|]. rewrite Rmult_0_r. nra.
Qed.

Lemma quadratic_form_determinant (p q r : R) :
  (forall x y, 0 <= p * x ^ 2 - 2 * r * (x * y) + q * y ^ 2) -> 0 <= p /\ 0 <= q /\ r ^ 2 <= p * q.
Proof.
intros H. assert (Hp := H 1 0). assert (Hq := H 0 1). split; [lra|split; [lra|]].
assert (H1 := H r p). assert (H2 := H (q + 1) r).
destruct (Req_dec p 0) as [->|Hp0]; [nra|].
assert (0 < p) by lra. apply (Rmult_le_reg_l p); [easy|]. nra.
Qed.

Lemma operator_bound_iff (k : R) : 0 <= k ->
  (forall x y, norm2 (a * x + b * y, c * x + d * y) <= k * norm2 (x, y)) <->
  sum_of_squares <= 2 * k ^ 2 /\ 0 <= (k ^ 2) ^ 2 - sum_of_squares * k ^ 2 + determinant ^ 2.
Proof.
intros Hk. set (p := k ^ 2 - (a ^ 2 + c ^ 2)). set (q := k ^ 2 - (b ^ 2 + d ^ 2)). set (r := a * b + c * d).
assert (Hform : forall x y, norm2 (a * x + b * y, c * x + d * y) <= k * norm2 (x, y) <->
                            0 <= p * x ^ 2 - 2 * r * (x * y) + q * y ^ 2).
{ intros x y. assert (H1 := norm2_squared (a * x + b * y, c * x + d * y)).
  assert (H2 := norm2_squared (x, y)). simpl fst in *. simpl snd in *.
  assert (H3 := norm2_nonneg (a * x + b * y, c * x + d * y)). assert (H4 := norm2_nonneg (x, y)).
  set (m := norm2 (a * x + b * y, c * x + d * y)) in *.
  set (n := norm2 (x, y)) in *.
  assert (E : p * x ^ 2 - 2 * r * (x * y) + q * y ^ 2 = k ^ 2 * n ^ 2 - m ^ 2).
  { rewrite H1, H2. unfold p, q, r. ring. }
  rewrite E. assert (Hkn : 0 <= k * n) by now apply Rmult_le_pos.
  split; intros H; [clearbody m n; clear - H H3 Hkn; nra|].
  apply le_of_squares. now apply Rmult_le_pos. rewrite Rpow_mult_distr. lra. }
assert (Hdet : p * q - r ^ 2 = (k ^ 2) ^ 2 - sum_of_squares * k ^ 2 + determinant ^ 2).
{ unfold p, q, r, sum_of_squares, determinant. ring. }
assert (Htrace : p + q = 2 * k ^ 2 - sum_of_squares). { unfold p, q, sum_of_squares. ring. }
split.
- intros H. destruct (quadratic_form_determinant p q r) as (Hp & Hq & Hr).
  { intros x y. now apply Hform. }
  split; lra.
- intros [HS HD] x y. apply Hform. assert (0 <= p * q) by (generalize (square_nonneg r); lra).
  apply quadratic_form_nonneg; nra.
Qed.
End Matrix.

Theorem largest_singular_value : Largest_singular_value.
Proof.
intros a b c d bounds. split.
- refine (proj2 (operator_bound_iff a b c d (sigma_max a b c d) (sigma_max_nonneg a b c d)) _).
  destruct (sigma_max_squares a b c d) as [H1 H2]. split; lra.
- intros k Hk H. apply (proj1 (operator_bound_iff a b c d k Hk)) in H.
  now apply sigma_max_at_most.
Qed.

(** Worst-case weights (Formulas, 12): if |omega| <= omega' and |tau| <= tau', the norm of M diag(omega, tau)
    is below a bound when that of M diag(omega', tau') is. *)
Lemma weight_quotient (omega omega' : R) : Rabs omega <= omega' ->
  exists s, omega = omega' * s /\ 0 <= s ^ 2 <= 1.
Proof.
intros H. destruct (Req_dec omega' 0) as [->|Hne].
- exists 0. assert (Rabs omega = 0) by (generalize (Rabs_pos omega); lra).
  split; [|lra]. destruct (Req_dec omega 0); [lra|]. now apply Rabs_no_R0 in H1.
- exists (omega / omega'). assert (0 < omega') by (generalize (Rabs_pos omega); lra).
  split. field; lra. assert (H2 : omega ^ 2 <= omega' ^ 2).
  { rewrite <- (pow2_abs omega). generalize (Rabs_pos omega). nra. }
  split. apply square_nonneg.
  replace ((omega / omega') ^ 2) with (omega ^ 2 / omega' ^ 2) by (field; lra).
  apply Rmult_le_reg_r with (omega' ^ 2). nra. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; nra.
Qed.

Lemma scaled_criterion (K p q r2 S T : R) :
  0 <= p -> 0 <= q -> 0 <= r2 -> 0 <= S <= 1 -> 0 <= T <= 1 ->
  p + q < 2 * K -> r2 < (K - p) * (K - q) ->
  S * p + T * q < 2 * K /\ S * T * r2 < (K - S * p) * (K - T * q).
Proof.
intros Hp0 Hq0 Hr HS HT Hsum Hpq.
assert (HP : 0 < K - p) by nra. assert (HQ : 0 < K - q) by nra.
assert (Hp' : 0 < K - S * p) by nra. assert (Hq' : 0 < K - T * q) by nra.
split; [lra|].
assert (E : (K - S * p) * (K - T * q) = ((1 - S) * K + S * (K - p)) * ((1 - T) * K + T * (K - q))) by ring.
destruct (Req_dec (S * T) 0) as [Z|NZ].
- rewrite Z, Rmult_0_l. now apply Rmult_lt_0_compat.
- rewrite E. assert (0 <= S * T) by (apply Rmult_le_pos; lra).
  assert (S * T * r2 < S * T * ((K - p) * (K - q))) by (apply Rmult_lt_compat_l; lra).
  assert (0 <= (1 - S) * K * ((1 - T) * K)) by (repeat apply Rmult_le_pos; lra).
  assert (0 <= (1 - S) * K * (T * (K - q))) by (repeat apply Rmult_le_pos; lra).
  assert (0 <= S * (K - p) * ((1 - T) * K)) by (repeat apply Rmult_le_pos; lra).
  lra.
Qed.

Lemma sigma_max_worst_case (a b c d omega tau omega' tau' k : R) :
  Rabs omega <= omega' -> Rabs tau <= tau' -> 0 <= k ->
  let p := omega' ^ 2 * (a ^ 2 + c ^ 2) in
  let q := tau' ^ 2 * (b ^ 2 + d ^ 2) in
  let determinant := omega' * tau' * (a * d - b * c) in
  p + q < 2 * k ^ 2 -> 0 < (k ^ 2) ^ 2 - (p + q) * k ^ 2 + determinant ^ 2 ->
  sigma_max (a * omega) (b * tau) (c * omega) (d * tau) < k.
Proof.
intros Homega Htau Hk p q determinant Hsum Hdet.
destruct (weight_quotient _ _ Homega) as (s & -> & Hs).
destruct (weight_quotient _ _ Htau) as (t & -> & Ht).
set (r := omega' * tau' * (a * b + c * d)).
assert (Hr : p * q - r ^ 2 = determinant ^ 2) by (unfold p, q, r, determinant; ring).
assert (Hp : 0 <= p).
{ apply Rmult_le_pos. apply square_nonneg. generalize (square_nonneg a) (square_nonneg c). lra. }
assert (Hq : 0 <= q).
{ apply Rmult_le_pos. apply square_nonneg. generalize (square_nonneg b) (square_nonneg d). lra. }
destruct (scaled_criterion (k ^ 2) p q (r ^ 2) (s ^ 2) (t ^ 2)) as [H1 H2]; try easy.
- apply square_nonneg.
- replace ((k ^ 2 - p) * (k ^ 2 - q)) with ((k ^ 2) ^ 2 - (p + q) * k ^ 2 + p * q) by ring. lra.
- apply sigma_max_below.
  + exact Hk.
  + replace ((a * (omega' * s)) ^ 2 + (b * (tau' * t)) ^ 2 + (c * (omega' * s)) ^ 2 + (d * (tau' * t)) ^ 2)
      with (s ^ 2 * p + t ^ 2 * q) by (unfold p, q; ring).
    exact H1.
  + replace ((k ^ 2) ^ 2 -
      ((a * (omega' * s)) ^ 2 + (b * (tau' * t)) ^ 2 + (c * (omega' * s)) ^ 2 + (d * (tau' * t)) ^ 2) * k ^ 2
      + (a * (omega' * s) * (d * (tau' * t)) - b * (tau' * t) * (c * (omega' * s))) ^ 2)
      with ((k ^ 2 - s ^ 2 * p) * (k ^ 2 - t ^ 2 * q) - s ^ 2 * t ^ 2 * r ^ 2) by (unfold p, q, r; ring).
    lra.
Qed.
