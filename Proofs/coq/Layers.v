(** From one layer to many: what one layer contracts for all weights of a domain, layers with weights of
    their own contract. *)
Require Import Reals QArith Qreals Lra.
From SelfNormalization Require Import Statements Contraction.
Open Scope R_scope.

Theorem through_layers (d : domain) (factor : Q) (mus nus : Q * Q) :
  contracts d factor mus nus -> Qle_bool 0 factor = true -> contracts_through_layers d factor.
Proof.
intros Hlayer Hfactor omega tau Homega Htau g Hg Omega. apply Qle_bool_R in Hfactor.
rewrite RMicromega.Q2R_0 in Hfactor.
assert (Hinside : forall n p, Omega p -> Omega (after_layers g n p)).
{ induction n as [|n IH]; intros p Hp; [exact Hp|].
  destruct (Hlayer (omega n) (tau n) (Homega n) (Htau n) (g n) (Hg n)) as [Hinto _].
  now apply Hinto, IH. }
split; [exact Hinside|].
induction n as [|n IH]; intros p q Hp Hq; simpl; [lra|].
destruct (Hlayer (omega n) (tau n) (Homega n) (Htau n) (g n) (Hg n)) as (_ & Hcloser & _).
eapply Rle_trans; [apply Hcloser; now apply Hinside|].
rewrite Rmult_assoc. apply Rmult_le_compat_l; [exact Hfactor|now apply IH].
Qed.

(** What it says of one layer, by which it is refuted. *)
Lemma one_layer (d : domain) (factor : Q) : contracts_through_layers d factor ->
  invariant_rectangle d (mu_range d) (nu_range d) /\
  forall omega tau g, within omega (omega_range d) -> within tau (tau_range d) -> moment_map omega tau g ->
  forall p q, rectangle (mu_range d) (nu_range d) p -> rectangle (mu_range d) (nu_range d) q ->
  distance (g p) (g q) <= Q2R factor * distance p q.
Proof.
intros H. split.
- intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
  destruct (H (fun _ => omega) (fun _ => tau)) with (g := fun _ : nat => g) as [Hinto _]; try easy.
  now apply (Hinto 1%nat (mu, nu)).
- intros omega tau g Homega Htau Hg p q Hp Hq.
  destruct (H (fun _ => omega) (fun _ => tau)) with (g := fun _ : nat => g) as [_ Hcloser]; try easy.
  generalize (Hcloser 1%nat p q Hp Hq). simpl. now rewrite Rmult_1_r.
Qed.
