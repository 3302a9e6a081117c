(** The paper's symbols as functions of (mu, omega, nu, tau), for statements of its claims. [mean],
    [second_moment] and [variance] are proved to be the integrals that they stand for ([MomentMap.v]). *)
Require Import Reals.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01.
Open Scope R_scope.

Section Symbols.
Variables mu omega nu tau : R.
Let m := mu * omega.
Let v := nu * tau.

Definition mu_tilde_at : R := mean m v.
Definition xi_tilde_at : R := second_moment m v.
Definition nu_tilde_at : R := variance m v.
Definition chi_at : R := chi m v.

(** Eqs. (62)-(65), (61). *)
Definition J11 : R := omega * mean_m m v.
Definition J12 : R := tau * mean_v m v.
Definition J21 : R := omega * xi_tilde_m alpha01 lambda01 m v.
Definition J22 : R := tau * xi_tilde_v alpha01 lambda01 m v.
Definition H11 : R := J11.
Definition H12 : R := J12.
Definition H21 : R := omega * variance_m m v.
Definition H22 : R := tau * variance_v m v.
Definition S : R := sigma_max H11 H12 H21 H22.
End Symbols.

Definition G (m v : R) : R := exp (-(m ^ 2 / (2 * v))).
Definition C (m v : R) : R := erfc (m / sqrt (2 * v)).
Definition B1 (m v : R) : R := erfcx ((m + v) / sqrt (2 * v)).
Definition B2 (m v : R) : R := erfcx ((m + 2 * v) / sqrt (2 * v)).

(** Eq. (260). *)
Definition A (z : R) : R :=
  2911 / 1000 / (sqrt PI * (2911 / 1000 - 1) * z + sqrt (PI * z ^ 2 + (2911 / 1000) ^ 2)).
