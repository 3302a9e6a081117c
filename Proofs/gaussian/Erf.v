(** The error function, as the integral that it is. This folder knows no activation function: it is
    [SelfNormalization.Gaussian] for others. *)
Require Import Reals.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

Definition erf (x : R) : R := 2 / sqrt PI * RInt (fun t => exp (-(t * t))) 0 x.
Definition erfc (x : R) : R := 1 - erf x.
