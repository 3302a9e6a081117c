(** [Signs.v] and [Identities.v] at work: each form on something true, and on its false twin, which it refuses. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

(** A leaf: E[selu'^2] on Theorem 1's domain is above 9/10, and at its lowest below 95/100. *)
Lemma backward_factor_above : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 76 / 100 <= v <= 165 / 100 -> 9 / 10 < chi m v.
Proof.
intros m v Hm Hv; in_parts.
sign_by_tree Direct [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q [m; v] "1..".
Qed.
Lemma backward_factor_too_high : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 76 / 100 <= v <= 165 / 100 -> 11 / 10 < chi m v.
Proof.
intros m v Hm Hv; in_parts.
Fail sign_by_tree Direct [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q [m; v] "1..".

Abort.
Lemma not_a_tree : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 76 / 100 <= v <= 165 / 100 -> 9 / 10 < chi m v.
Proof.
intros m v Hm Hv; in_parts.
Fail sign_by_tree Direct [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q [m; v] "1.".
Fail sign_by_tree Direct [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q [m; v] "2..".
(* The hypotheses are for a larger box than this. *)
Fail sign_by_tree Direct [(-1 # 200, 1 # 200); (76 # 100, 165 # 100)]%Q [m; v] "1..".
Abort.

(** Derivatives of what is a function of mu, omega, nu, tau. *)
Lemma derivative_positive : forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> 1 / 100 <= omega <= 1 / 10 ->
  8 / 10 <= nu <= 15 / 10 -> 95 / 100 <= tau <= 11 / 10 -> 0 < Derive (fun mu : R => mu_tilde_at mu omega nu tau) mu.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts.
sign_by_tree Products [(-1 # 10, 1 # 10); (1 # 100, 1 # 10); (8 # 10, 15 # 10); (95 # 100, 11 # 10)]%Q
  [mu; omega; nu; tau] ".".
Qed.
Lemma derivative_of_either_sign : forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 100 <= omega <= 1 / 10 ->
  8 / 10 <= nu <= 15 / 10 -> 95 / 100 <= tau <= 11 / 10 -> 0 < Derive (fun mu : R => mu_tilde_at mu omega nu tau) mu.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts.
Fail sign_by_tree Products [(-1 # 10, 1 # 10); (-1 # 100, 1 # 10); (8 # 10, 15 # 10); (95 # 100, 11 # 10)]%Q
  [mu; omega; nu; tau] ".".
Abort.

(** Without a derivative at 0 nothing is decided by one there. *)
Lemma not_smooth : forall x : R, -1 <= x <= 1 -> -2 < Derive (fun x : R => Rabs x) x.
Proof.
intros x Hx. Fail sign_by_tree Plain [(-1 # 1, 1 # 1)]%Q [x] ".".
Abort.
Lemma smooth : forall x : R, 1 / 2 <= x <= 1 -> 1 / 2 < Derive (fun x : R => Rabs x) x.
Proof. intros x Hx. sign_by_tree Plain [(1 # 2, 1 # 1)]%Q [x] ".". Qed.

(** Monotone functions. *)
Lemma increases : forall m v v' : R, -1 / 100 <= m <= 1 / 100 -> 76 / 100 <= v <= 165 / 100 -> 76 / 100 <= v' <= 165 / 100 ->
  v < v' -> (fun m v : R => variance m v) m v < (fun m v : R => variance m v) m v'.
Proof.
intros m v v' Hm Hv Hv' Hless; in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q [m] v v' (@nil R) "1..".
Qed.
Lemma does_not_decrease : forall m v v' : R, -1 / 100 <= m <= 1 / 100 -> 76 / 100 <= v <= 165 / 100 ->
  76 / 100 <= v' <= 165 / 100 ->
  v < v' -> (fun m v : R => variance m v) m v' < (fun m v : R => variance m v) m v.
Proof.
intros m v v' Hm Hv Hv' Hless; in_parts.
Fail decreasing_by_sign Direct [(-1 # 100, 1 # 100); (76 # 100, 165 # 100)]%Q [m] v v' (@nil R) "1..".
Abort.

(** Equations. *)
Lemma by_nu : forall mu omega nu tau : R, 0 < nu -> 0 < tau ->
  Derive (fun nu : R => mu_tilde_at mu omega nu tau) nu = J12 mu omega nu tau.
Proof. intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. Qed.
Lemma not_by_tau : forall mu omega nu tau : R, 0 < nu -> 0 < tau ->
  Derive (fun nu : R => mu_tilde_at mu omega nu tau) nu = J11 mu omega nu tau.
Proof. intros mu omega nu tau Hnu Htau. Fail identity_in Products [mu; omega; nu; tau]. Abort.
