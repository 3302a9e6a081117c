(** Trees that must not replay: each lemma says that the decision is negative, so that no theorem follows. *)
Require Import QArith String.
From SelfNormalization Require Import Statements Replay.
Open Scope string_scope.

Ltac rejected := vm_cast_no_check (eq_refl false).

(** A tree that does replay, for comparison; the others are it, or another certificate, changed. *)
Lemma genuine : replay_worst_case "111...." Omega (1048575 # 1048576) = true.
Proof. vm_cast_no_check (eq_refl true). Qed.

(** Texts that are not one tree. *)
Lemma tree_not_ended :
  replay_worst_case "111..." Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.

Lemma tree_with_more :
  replay_worst_case "111....." Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.

Lemma tree_empty :
  replay_worst_case "" Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.

Lemma tree_unknown_sign :
  replay_worst_case "11x...." Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.

(** An axis that the box does not have cuts nothing away, so that no half of it passes. *)
Lemma tree_unknown_axis :
  replay_worst_case "2.." Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.

(** Leaves merged where a cut was needed. *)
Lemma norm_leaves_merged :
  replay_worst_case "11..." Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.

Lemma norm_one_leaf :
  replay_worst_case "." Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.

Lemma image_leaves_merged :
  replay_invariant_rectangle "11..." Omega (-1 # 10, 1 # 10) (4 # 5, 3 # 2) = false.
Proof. rejected. Qed.

Lemma fixed_points_leaves_merged :
  replay_invariant_rectangle "1.."
    Omega (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000) = false.
Proof. rejected. Qed.

Lemma variance_leaves_merged :
  replay_variance_below "110101.01..1..1.01..101..1....101.0101..1...101..1...1.0101..1...101.1......"
    Omega_large 1 = false.
Proof. rejected. Qed.

Lemma halves_exchanged :
  replay_worst_case "111.1.1.1..11110..01.0..1.0.1..10101..1.0..010..0..10..1.0..101.0.1..10..01.0..1.0.1..01010..0..10.1..0.1..01..10..0..10101..1.0..010...10.1..0..101.01..1..10..01.0..1.01..1..01010..0..101..1..0.1..01..10...10101.0..1.01..1..010...10..0..1010..01.0..1.01..1..101..1..010..01.0..1.0.1..101..1..010..01.0..1.0.1..101..1..010..01.0..10..0..101..1.0..010..01..10..0..101..1.0..010.1..0.1..101..1.0..010...10.1..0..01010...10..0..0.1..101010...10..0..0.1..10101..10..0..0.1..10101..10...0.1..1010.1..0..1010..0..10.10...0..01..10...010...10..0..010...10.1..0..010..0..101..10...0..010..0..101..10...0.1..010.1..0..1010..0..101..10...0.1..01..10...0101..10...0..1010.1..0..1010...10.1..0..0.1..01..10..0..0101..10...0..1010.1..0..1010...10.1..0..01..10...010...10..0..11010...10.1..0..01..10...10..0..111....11..."
    Omega_extended (98903 # 100000) = false.
Proof. rejected. Qed.

(** Bounds below the supremum. *)
Lemma norm_bound_too_small :
  replay_worst_case "11111..11..10..01.0..1.0.1..1110101..1.0..010...10.1..0..1010..01..1..10..01.0..10..01..1.0..01010..0..10.1..0..01..10..0..10101.0..1.0.1..01..10..0..1010..01..1.0..10.1..010..01..1.0..10.1..01.0.1..10..01.0..1.0..0101..10..0..0.1..10101..10...0.1..1010.1..0..1010..0..10.10...0..01..10..0..010...10.1..0..010..0..101..10...0..010.1..0..1010..0..101..10..0..0.1..01..10..0..0101..10...0..1010.1..0..1010...10.1..0..01..10...010...10.1..0..1010..0..10.10...0..01..10..0..110.1..0..10...111....1.."
    Omega (8976 # 10000) = false.
Proof. rejected. Qed.

Lemma lemma_12_bound_too_small :
  replay_worst_case "111.1.1.1..11110..01.0..1.0.1..10101..1.0..010..0..10.1..0..101.0.1..10..01.0..1.0.1..01010..0..10.1..0.1..01..10..0..10101..1.0..010...10.1..0..101.01..1..10..01.0..1.01..1..01010..0..101..1..0.1..01..10...10101.0..1.01..1..010...10..0..1010..01.0..1.01..1..101..1..010..01.0..1.0.1..101..1..010..01.0..1.0.1..101..1..010..01.0..10..0..101..1.0..010..01..10..0..101..1.0..010.1..0.1..101..1.0..010...10.1..0..01010...10..0..0.1..101010...10..0..0.1..10101..10..0..0.1..10101..10...0.1..1010.1..0..1010..0..10.10...0..01..10...010...10..0..010...10.1..0..010..0..101..10...0..010..0..101..10...0.1..010.1..0..1010..0..101..10...0.1..01..10...0101..10...0..1010.1..0..1010...10.1..0..0.1..01..10..0..0101..10...0..1010.1..0..1010...10.1..0..01..10...010...10..0..11010...10.1..0..01..10...10..0..111....11..."
    Omega_extended (98902 # 100000) = false.
Proof. rejected. Qed.

Lemma norm_bound_negative :
  replay_worst_case "111...." Omega (-1 # 1) = false.
Proof. rejected. Qed.

Lemma variance_factor_too_small :
  replay_variance_below "110101.01..1..1.01..101..1....101.0101..1...101..1...1.0101..1...101..1......"
    Omega_large (9 # 10) = false.
Proof. rejected. Qed.

(** Domains shifted or widened. *)
Lemma norm_domain_widened :
  replay_worst_case "111...." Omega_extended (1048575 # 1048576) = false.
Proof. rejected. Qed.

Lemma image_domain_widened :
  replay_invariant_rectangle "111...."
    (Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (4 # 5, 3 # 2) (19 # 20, 6 # 5)) (-1 # 10, 1 # 10) (4 # 5, 3 # 2) = false.
Proof. rejected. Qed.

Lemma image_domain_shifted :
  replay_invariant_rectangle "111...." Omega (-1 # 10, 1 # 10) (9 # 10, 3 # 2) = false.
Proof. rejected. Qed.

Lemma fixed_points_rectangle_too_small :
  replay_invariant_rectangle "11..."
    Omega (-24609 # 1000000, 54706 # 1000000) (822711 # 1000000, 1410291 # 1000000) = false.
Proof. rejected. Qed.

Lemma variance_domain_down_to_0 :
  replay_variance_above "111...."
    (Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (0 # 1, 4 # 25) (4 # 5, 5 # 4)) 1 = false.
Proof. rejected. Qed.

Lemma range_reversed :
  replay_worst_case "111...."
    (Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (3 # 2, 4 # 5) (19 # 20, 11 # 10)) (1048575 # 1048576) = false.
Proof. rejected. Qed.

(** A tree for other axes. *)
Lemma four_variables_in_two :
  replay_worst_case "22312..2..123.1..3..23.1..3..31..12..2..23.1..3.."
    Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.

Lemma four_variables_merged :
  replay_free "2.." Omega (1048575 # 1048576) = false.
Proof. rejected. Qed.
