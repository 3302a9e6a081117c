(** The closed forms of mean, second moment and variance (Eqs. 4, 5, 13) for any alpha and lambda, in the
    variables m = mu omega and v = nu tau, and their derivatives (Eqs. 61-65).

    E0, E1, E2 are C, E1, E2 of Documentation/CertificateFormat.md. *)
Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral.
Open Scope R_scope.

Definition mu_tilde (alpha lambda m v : R) : R :=
  lambda / 2 * (m * erf (m / sqrt (2*v)) + alpha * exp (m + v/2) * erfc ((m+v) / sqrt (2*v))
            - alpha * erfc (m / sqrt (2*v)) + sqrt (2/PI) * sqrt v * exp (-(m^2/(2*v))) + m).
Definition xi_tilde (alpha lambda m v : R) : R :=
  lambda^2 / 2 * ((m^2 + v) * (2 - erfc (m / sqrt (2*v)))
   + alpha^2 * (-2 * exp (m + v/2) * erfc ((m+v) / sqrt (2*v)) + exp (2*(m+v)) * erfc ((m+2*v) / sqrt (2*v))
             + erfc (m / sqrt (2*v)))
   + sqrt (2/PI) * m * sqrt v * exp (-(m^2/(2*v)))).
Definition nu_tilde alpha lambda m v := xi_tilde alpha lambda m v - (mu_tilde alpha lambda m v)^2.

(* building blocks *)
Definition E0 m v := erfc (m / sqrt (2*v)).
Definition E1 m v := exp (m + v/2) * erfc ((m+v) / sqrt (2*v)).
Definition E2 m v := exp (2*(m+v)) * erfc ((m+2*v) / sqrt (2*v)).
Definition density_0 m v := exp (-(m^2/(2*v))) / (sqrt PI * sqrt (2*v)).

Lemma density_0_scaled m v : 0 < v -> sqrt (2/PI) * sqrt v * exp (-(m^2/(2*v))) = 2 * v * density_0 m v.
Proof.
intros Hv. unfold density_0. assert (Hp := sqrt_PI_pos). assert (HP := PI_RGT_0).
rewrite (sqrt_div 2 PI), (sqrt_mult 2 v) by lra.
assert (H2 : 0 < sqrt 2) by (apply sqrt_lt_R0; lra).
assert (H2' : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra).
assert (Hs : 0 < sqrt v) by (now apply sqrt_lt_R0).
assert (Hs' : sqrt v * sqrt v = v) by (apply sqrt_sqrt; lra).
set (E := exp _). set (x := sqrt 2) in *. set (y := sqrt v) in *. set (z := sqrt PI) in *.
replace (2 * v) with ((x*x)*(y*y)) by (rewrite H2', Hs'; ring).
field. repeat split; lra.
Qed.

Lemma mu_tilde_by_parts alpha lambda m v : 0 < v -> mu_tilde alpha lambda m v =
  lambda/2 * (m * (2 - E0 m v) + alpha * E1 m v - alpha * E0 m v + 2 * v * density_0 m v).
Proof.
intros Hv. unfold mu_tilde. rewrite (density_0_scaled m v Hv). unfold E0, E1. unfold erfc. ring.
Qed.

Lemma xi_tilde_by_parts alpha lambda m v : 0 < v -> xi_tilde alpha lambda m v =
  lambda^2/2 * ((m^2+v) * (2 - E0 m v) + alpha^2 * (-2 * E1 m v + E2 m v + E0 m v) +
    2 * m * v * density_0 m v).
Proof.
intros Hv. unfold xi_tilde.
replace (sqrt (2 / PI) * m * sqrt v * exp (-(m^2 / (2 * v)))) with (m * (2 * v * density_0 m v))
  by (rewrite <- density_0_scaled by easy; ring).
unfold E0, E1, E2. ring.
Qed.

(* partial derivatives, closed form *)
Definition mu_tilde_m alpha lambda m v := lambda/2 * (2 - E0 m v + alpha * E1 m v).
Definition mu_tilde_v alpha lambda m v := lambda/2 * (alpha * E1 m v / 2 - (alpha - 1) * density_0 m v).
Definition xi_tilde_m alpha lambda m v := lambda^2/2 * (alpha^2 * (-2 * E1 m v + 2 * E2 m v) +
  2 * m * (2 - E0 m v) + 4 * v * density_0 m v).
Definition xi_tilde_v alpha lambda m v := lambda^2/2 * (alpha^2 * (- E1 m v + 2 * E2 m v) - E0 m v + 2).
Definition nu_tilde_m alpha lambda m v := xi_tilde_m alpha lambda m v -
  2 * mu_tilde alpha lambda m v * mu_tilde_m alpha lambda m v.
Definition nu_tilde_v alpha lambda m v := xi_tilde_v alpha lambda m v -
  2 * mu_tilde alpha lambda m v * mu_tilde_v alpha lambda m v.

(** Along a line (m, v) = (a0 + a1 t, b0 + b1 t) both partial derivatives appear at once. *)
Section Line.
Variables a0 a1 b0 b1 : R.
Let M t := a0 + a1 * t.
Let V t := b0 + b1 * t.

Lemma erfc_composed_derive u t u' : is_derive u t u' ->
  is_derive (fun t => erfc (u t)) t (- (2 / sqrt PI * exp (-(u t * u t))) * u').
Proof.
intros H. evar_last. apply (is_derive_comp erfc u t). apply erfc_derive. exact H.
unfold scal; simpl; unfold mult; simpl. ring.
Qed.

Lemma argument_derive k t : 0 < V t ->
  is_derive (fun t => (M t + k * V t) / sqrt (2 * V t)) t
   ((a1 + b1 * ((k * V t - M t) / (2 * V t))) / sqrt (2 * V t)).
Proof.
intros Hv. unfold M, V in *. assert (0 < sqrt (2*(b0+b1*t))) by (apply sqrt_lt_R0; lra).
auto_derive. split. lra. split; [lra|easy].
assert (Hs : sqrt (2*(b0+b1*t)) * sqrt (2*(b0+b1*t)) = 2*(b0+b1*t)) by (apply sqrt_sqrt; lra).
set (q := sqrt _) in *. replace (b0 + b1 * t) with (q*q/2) in * by lra.
field. lra.
Qed.

Lemma exponential_of_argument k t : 0 < V t ->
  exp (k * M t + k^2 * V t / 2) *
  exp (- ((M t + k * V t) / sqrt (2 * V t) * ((M t + k * V t) / sqrt (2 * V t)))) =
  exp (-(M t ^ 2 / (2 * V t))).
Proof.
intros Hv. rewrite <- exp_plus. f_equal. assert (0 < sqrt (2*V t)) by (apply sqrt_lt_R0; lra).
assert (Hs : sqrt (2*V t) * sqrt (2*V t) = 2*V t) by (apply sqrt_sqrt; lra).
set (q := sqrt _) in *. replace (V t) with (q*q/2) by lra. field. lra.
Qed.

(* E k m v = exp(k m + k^2 v/2) erfc((m + k v)/sqrt(2v)) : k = 0,1,2 give E0, E1, E2 *)
Definition E k m v := exp (k * m + k^2 * v / 2) * erfc ((m + k * v) / sqrt (2 * v)).

Lemma E_derive k t : 0 < V t ->
  is_derive (fun t => E k (M t) (V t)) t
   (a1 * (k * E k (M t) (V t) - 2 * density_0 (M t) (V t))
    + b1 * (k^2 / 2 * E k (M t) (V t) - density_0 (M t) (V t) * (k * V t - M t) / V t)).
Proof.
intros Hv. assert (Hp := sqrt_PI_pos). assert (Hq : 0 < sqrt (2*V t)) by (apply sqrt_lt_R0; lra).
unfold E, density_0. rewrite <- (exponential_of_argument k t Hv).
set (E := exp (k * M t + k^2 * V t / 2)). set (X := exp (- _)).
evar_last.
apply (is_derive_mult (fun t => exp (k * M t + k^2 * V t / 2)) (fun t => erfc ((M t +
  k * V t) / sqrt (2 * V t))) t
  ((k * a1 + k^2 * b1 / 2) * E)).
- unfold E. evar_last. apply (is_derive_comp exp (fun t => k * M t + k^2 * V t / 2)). apply is_derive_exp.
  unfold M, V. auto_derive. easy. reflexivity. unfold scal; simpl; unfold mult; simpl. field.
- apply erfc_composed_derive. now apply argument_derive.
- intros; apply Rmult_comm.
- assert (Hs : sqrt (2*V t) * sqrt (2*V t) = 2*V t) by (apply sqrt_sqrt; lra).
  unfold plus, mult. cbv beta iota delta [Hierarchy.Ring.mult Hierarchy.AbelianGroup.plus]. simpl.
  fold E X. set (Er := erfc _). change (exp _) with E. change (exp (- _)) with X.
  set (q := sqrt (2 * V t)) in *. clearbody E X Er q.
  replace (V t) with (q*q/2) by lra. field. repeat split; lra.
Qed.

Lemma density_0_derive t : 0 < V t ->
  is_derive (fun t => density_0 (M t) (V t)) t
   (density_0 (M t) (V t) * (a1 * (- M t / V t) + b1 * (M t ^ 2 / (2 * V t ^ 2) - 1 / (2 * V t)))).
Proof.
intros Hv. assert (Hp := sqrt_PI_pos). assert (Hq : 0 < sqrt (2*V t)) by (apply sqrt_lt_R0; lra).
unfold density_0, M, V in *. auto_derive.
{ repeat split; try lra. apply Rgt_not_eq, Rmult_lt_0_compat; lra. }
assert (Hs : sqrt (2*(b0+b1*t)) * sqrt (2*(b0+b1*t)) = 2*(b0+b1*t)) by (apply sqrt_sqrt; lra).
change ((a0 + a1 * t) ^ 2 / (2 * (b0 + b1 * t))) with ((a0 + a1 * t) * ((a0 + a1 * t) * 1) * / (2 * (b0 +
  b1 * t))).
set (E := exp _) in *. set (q := sqrt (2 * (b0 + b1 * t))) in *. clearbody E q.
set (w := b0 + b1 * t) in *. clearbody w. set (m := a0 + a1 * t). clearbody m.
replace w with (q*q/2) by lra. field. repeat split; lra.
Qed.
End Line.

Lemma E_0 m v : E 0 m v = E0 m v.
Proof.
unfold E, E0. replace (0*m + 0^2*v/2) with 0 by field. rewrite exp_0, Rmult_1_l.
replace (m + 0*v) with m by ring. reflexivity.
Qed.

Lemma E_1 m v : E 1 m v = E1 m v.
Proof.
unfold E, E1. replace (1*m + 1^2*v/2) with (m + v/2) by field.
replace (m + 1*v) with (m+v) by ring. reflexivity.
Qed.

Lemma E_2 m v : E 2 m v = E2 m v.
Proof. unfold E, E2. replace (2*m + 2^2*v/2) with (2*(m+v)) by field. reflexivity. Qed.

Section Total.
Variables alpha lambda a0 a1 b0 b1 : R.
Let M t := a0 + a1 * t.
Let V t := b0 + b1 * t.

Lemma E0_derive t : 0 < V t -> is_derive (fun t => E0 (M t) (V t)) t
  (a1 * (- 2 * density_0 (M t) (V t)) + b1 * (density_0 (M t) (V t) * M t / V t)).
Proof.
intros Hv. apply (is_derive_ext (fun t => E 0 (M t) (V t))). intros; apply E_0.
evar_last. apply (E_derive a0 a1 b0 b1 0 t Hv). fold (M t) (V t). field. lra.
Qed.

Lemma E1_derive t : 0 < V t -> is_derive (fun t => E1 (M t) (V t)) t
  (a1 * (E1 (M t) (V t) - 2 * density_0 (M t) (V t)) +
    b1 * (E1 (M t) (V t) / 2 - density_0 (M t) (V t) * (V t - M t) / V t)).
Proof.
intros Hv. apply (is_derive_ext (fun t => E 1 (M t) (V t))). intros; apply E_1.
evar_last. apply (E_derive a0 a1 b0 b1 1 t Hv). fold (M t) (V t). rewrite E_1. field. lra.
Qed.

Lemma E2_derive t : 0 < V t -> is_derive (fun t => E2 (M t) (V t)) t
  (a1 * (2 * E2 (M t) (V t) - 2 * density_0 (M t) (V t)) +
    b1 * (2 * E2 (M t) (V t) - density_0 (M t) (V t) * (2 * V t - M t) / V t)).
Proof.
intros Hv. apply (is_derive_ext (fun t => E 2 (M t) (V t))). intros; apply E_2.
evar_last. apply (E_derive a0 a1 b0 b1 2 t Hv). fold (M t) (V t). rewrite E_2. field. lra.
Qed.

Lemma positive_locally t : 0 < V t -> locally t (fun t => 0 < V t).
Proof.
intros Hv. apply (open_comp V (fun y => 0 < y)); [|apply open_gt|exact Hv].
intros x _. apply (ex_derive_continuous V). unfold V; auto_derive; easy.
Qed.

Lemma mu_tilde_derive t : 0 < V t -> is_derive (fun t => mu_tilde alpha lambda (M t) (V t)) t
  (a1 * mu_tilde_m alpha lambda (M t) (V t) + b1 * mu_tilde_v alpha lambda (M t) (V t)).
Proof.
intros Hv.
apply (is_derive_ext_loc (fun t => lambda/2 * (M t * (2 - E0 (M t) (V t)) +
  alpha * E1 (M t) (V t) - alpha * E0 (M t) (V t) + 2 * V t * density_0 (M t) (V t)))).
{ generalize (positive_locally t Hv); apply filter_imp. intros y Hy. symmetry. now apply mu_tilde_by_parts. }
assert (D1 := E0_derive t Hv). assert (D2 := E1_derive t Hv).
assert (D3 := density_0_derive a0 a1 b0 b1 t Hv).
fold (M t) (V t) in D3.
set (f1 := fun t => E0 (M t) (V t)) in *. set (f2 := fun t => E1 (M t) (V t)) in *.
set (f3 := fun t => density_0 (M t) (V t)).
change (is_derive f3 t (f3 t * (a1 * (- M t / V t) + b1 * (M t ^ 2 / (2 * V t ^ 2) - 1 / (2 * V t))))) in D3.
change (is_derive (fun t => lambda/2 * (M t * (2 - f1 t) + alpha * f2 t - alpha * f1 t + 2 * V t * f3 t)) t
  (a1 * (lambda/2 * (2 - f1 t + alpha * f2 t)) + b1 * (lambda/2 * (alpha * f2 t / 2 - (alpha-1) * f3 t)))).
change (is_derive f1 t (a1 * (-2 * f3 t) + b1 * (f3 t * M t / V t))) in D1.
change (is_derive f2 t (a1 * (f2 t - 2 * f3 t) + b1 * (f2 t / 2 - f3 t * (V t - M t) / V t))) in D2.
clearbody f1 f2 f3.
assert (DM : is_derive M t a1) by (unfold M; auto_derive; [easy|ring]).
assert (DV : is_derive V t b1) by (unfold V; auto_derive; [easy|ring]).
clearbody M V.
auto_derive.
{ repeat split; eexists; eassumption. }
rewrite (is_derive_unique (fun x : R => f1 x) _ _ D1), (is_derive_unique (fun x : R => f2 x) _ _ D2),
  (is_derive_unique (fun x : R => f3 x) _ _ D3), (is_derive_unique (fun x : R => M x) _ _ DM),
    (is_derive_unique (fun x : R => V x) _ _ DV).
field. lra.
Qed.

Lemma xi_tilde_derive t : 0 < V t -> is_derive (fun t => xi_tilde alpha lambda (M t) (V t)) t
  (a1 * xi_tilde_m alpha lambda (M t) (V t) + b1 * xi_tilde_v alpha lambda (M t) (V t)).
Proof.
intros Hv.
apply (is_derive_ext_loc (fun t => lambda^2/2 * ((M t^2 + V t) * (2 - E0 (M t) (V t)) +
  alpha^2 * (-2 * E1 (M t) (V t) + E2 (M t) (V t) + E0 (M t) (V t)) +
    2 * M t * V t * density_0 (M t) (V t)))).
{ generalize (positive_locally t Hv); apply filter_imp. intros y Hy. symmetry. now apply xi_tilde_by_parts. }
assert (D1 := E0_derive t Hv). assert (D2 := E1_derive t Hv). assert (D4 := E2_derive t Hv).
assert (D3 := density_0_derive a0 a1 b0 b1 t Hv).
fold (M t) (V t) in D3.
set (f1 := fun t => E0 (M t) (V t)) in *. set (f2 := fun t => E1 (M t) (V t)) in *.
set (f4 := fun t => E2 (M t) (V t)) in *. set (f3 := fun t => density_0 (M t) (V t)).
change (is_derive f3 t (f3 t * (a1 * (- M t / V t) + b1 * (M t ^ 2 / (2 * V t ^ 2) - 1 / (2 * V t))))) in D3.
change (is_derive (fun t => lambda^2/2 * ((M t^2 + V t) * (2 - f1 t) + alpha^2 * (-2 * f2 t + f4 t +
  f1 t) + 2 * M t * V t * f3 t)) t
  (a1 * (lambda^2/2 * (alpha^2 * (-2 * f2 t + 2 * f4 t) + 2 * M t * (2 - f1 t) + 4 * V t * f3 t)) +
    b1 * (lambda^2/2 * (alpha^2 * (- f2 t + 2 * f4 t) - f1 t + 2)))).
change (is_derive f1 t (a1 * (-2 * f3 t) + b1 * (f3 t * M t / V t))) in D1.
change (is_derive f2 t (a1 * (f2 t - 2 * f3 t) + b1 * (f2 t / 2 - f3 t * (V t - M t) / V t))) in D2.
change (is_derive f4 t (a1 * (2 * f4 t - 2 * f3 t) + b1 * (2 * f4 t - f3 t * (2 * V t - M t) / V t))) in D4.
clearbody f1 f2 f3 f4.
assert (DM : is_derive M t a1) by (unfold M; auto_derive; [easy|ring]).
assert (DV : is_derive V t b1) by (unfold V; auto_derive; [easy|ring]).
clearbody M V.
auto_derive.
{ repeat split; eexists; eassumption. }
rewrite (is_derive_unique (fun x : R => f1 x) _ _ D1), (is_derive_unique (fun x : R => f2 x) _ _ D2),
  (is_derive_unique (fun x : R => f3 x) _ _ D3), (is_derive_unique (fun x : R => f4 x) _ _ D4),
    (is_derive_unique (fun x : R => M x) _ _ DM), (is_derive_unique (fun x : R => V x) _ _ DV).
field. lra.
Qed.

Lemma nu_tilde_derive t : 0 < V t -> is_derive (fun t => nu_tilde alpha lambda (M t) (V t)) t
  (a1 * nu_tilde_m alpha lambda (M t) (V t) + b1 * nu_tilde_v alpha lambda (M t) (V t)).
Proof.
intros Hv. assert (D1 := mu_tilde_derive t Hv). assert (D2 := xi_tilde_derive t Hv).
unfold nu_tilde, nu_tilde_m, nu_tilde_v. 
set (f1 := fun t => mu_tilde alpha lambda (M t) (V t)) in *.
set (f2 := fun t => xi_tilde alpha lambda (M t) (V t)) in *.
change (is_derive (fun t => f2 t - (f1 t)^2) t 
 (a1 * (xi_tilde_m alpha lambda (M t) (V t) - 2 * f1 t * mu_tilde_m alpha lambda (M t) (V t)) +
   b1 * (xi_tilde_v alpha lambda (M t) (V t) - 2 * f1 t * mu_tilde_v alpha lambda (M t) (V t)))).
change (is_derive f1 t (a1 * mu_tilde_m alpha lambda (M t) (V t) +
  b1 * mu_tilde_v alpha lambda (M t) (V t))) in D1.
change (is_derive f2 t (a1 * xi_tilde_m alpha lambda (M t) (V t) +
  b1 * xi_tilde_v alpha lambda (M t) (V t))) in D2.
clearbody f1 f2. auto_derive.
{ repeat split; eexists; eassumption. }
rewrite (is_derive_unique (fun x : R => f1 x) _ _ D1), (is_derive_unique (fun x : R => f2 x) _ _ D2). ring.
Qed.
End Total.
