(** Certificates for the Jacobian "second-moment", as `snn-verify contraction --jacobian second-moment --reduction
    worst-case` writes them, and what must not replay. *)
Require Import QArith String.
From SelfNormalization Require Import Statements Replay SecondMoment.
Open Scope string_scope.

Lemma below_1 : second_moment_norm_below Omega (1 # 1).
Proof. apply (second_moment_worst_replayed "111...."). vm_cast_no_check (eq_refl true). Qed.
Lemma below_0_9 : second_moment_norm_below Omega (9 # 10).
Proof.
apply (second_moment_worst_replayed "1111.1.1.0.1..111010..0..10.1.0..01..10.1..0..01..10.10...0..10.10...0..110....11...1..").
vm_cast_no_check (eq_refl true).
Qed.
Lemma below_2_with_free_weights : second_moment_norm_below Omega (2 # 1).
Proof. apply (second_moment_free_replayed "."). vm_cast_no_check (eq_refl true). Qed.

Lemma bound_too_small : replay_second_worst "111...." Omega (88 # 100) = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
Lemma leaves_merged : replay_second_worst "." Omega (9 # 10) = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
Lemma free_leaves_merged : replay_second_free "." Omega (1 # 1) = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
Lemma bound_negative : replay_second_free "." Omega (-2 # 1) = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
