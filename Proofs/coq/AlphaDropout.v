(** Alpha dropout: how it changes mean and variance, and the affine map that restores (0, 1). *)
Require Import Reals Lra FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements Expression.
Open Scope R_scope.

Lemma dropout_quadratic (E : (R -> R) -> R) (mu nu q a b : R) :
  has_mean_and_variance E mu nu ->
  forall k l n : R,
  after_dropout q a b E (fun y => k * y ^ 2 + l * y + n) =
  q * (k * (a ^ 2 * (nu + mu ^ 2) + 2 * a * b * mu + b ^ 2) + l * (a * mu + b) + n) +
  (1 - q) * (k * (a * - (lambda01 * alpha01) + b) ^ 2 + l * (a * - (lambda01 * alpha01) + b) + n).
Proof.
intros HE k l n. unfold after_dropout.
replace (fun x => k * (a * x + b) ^ 2 + l * (a * x + b) + n) with
  (fun x => (k * a ^ 2) * x ^ 2 + (2 * k * a * b + l * a) * x + (k * b ^ 2 + l * b + n)).
2:{ apply functional_extensionality. intros x. ring. }
rewrite HE. ring.
Qed.

Theorem alpha_dropout : Alpha_dropout.
Proof.
intros E mu nu q HE Hnu Hq alpha'. split.
- intros k l n. rewrite (dropout_quadratic E mu nu q 1 0 HE). fold alpha'. ring.
- intros -> ->. cbv zeta. set (s := q + alpha' ^ 2 * q * (1 - q)).
  assert (Hs : 0 < s).
  { assert (0 <= alpha' ^ 2 * q * (1 - q)); [|unfold s; lra].
    apply Rmult_le_pos; [apply Rmult_le_pos; [apply pow2_ge_0|lra]|lra]. }
  assert (Hroot : 0 < sqrt s) by now apply sqrt_lt_R0.
  assert (Ha : (/ sqrt s) ^ 2 * s = 1).
  { rewrite <- (pow2_sqrt s) at 2 by lra. field. lra. }
  set (a := / sqrt s) in *. clearbody a.
  intros k l n. rewrite (dropout_quadratic E 0 1 q a _ HE). fold alpha'.
  replace (q * _ + _) with (k * (a ^ 2 * s) + n) by (unfold s; ring).
  rewrite Ha. ring.
Qed.

Theorem alpha_dropout_affine : Alpha_dropout_affine.
Proof.
intros E mu nu q HE Hnu Hq alpha'. cbv zeta. set (s := q * ((1 - q) * (alpha' - mu) ^ 2 + nu)).
assert (Hs : 0 < s).
{ apply Rmult_lt_0_compat; [lra|].
  assert (0 <= (1 - q) * (alpha' - mu) ^ 2) by (apply Rmult_le_pos; [lra|apply pow2_ge_0]). lra. }
assert (Ha : sqrt (nu / s) ^ 2 * s = nu).
{ rewrite pow2_sqrt by (left; now apply Rdiv_lt_0_compat). field. lra. }
set (a := sqrt _) in *. clearbody a.
intros k l n. rewrite (dropout_quadratic E mu nu q a _ HE). fold alpha'.
replace (q * _ + _) with (k * (a ^ 2 * s) + k * mu ^ 2 + l * mu + n) by (unfold s; ring).
rewrite Ha. ring.
Qed.

Theorem alpha_dropout_instance : Alpha_dropout_instance.
Proof.
intros mu nu Hnu k l n. assert (H : sqrt nu ^ 2 = nu) by now apply pow2_sqrt.
set (r := sqrt nu) in *. clearbody r. rewrite <- H. field.
Qed.
