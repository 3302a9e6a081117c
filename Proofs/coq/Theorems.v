(** Each statement of [Statements.v], proved; and what the proofs assume. The certificates are the program's
    own (Proofs/certificates). *)
Require Import Reals.
From SelfNormalization Require Import Statements.
From SelfNormalization Require MomentMap SpectralNorm FixedPoint01 AlphaDropout Contraction Layers.
From Certificates Require theorem_1 theorem_1_sharp lemma_12 theorem_2 theorem_3 theorem_3_second.

Theorem moment_maps_exist : Moment_maps_exist.
Proof. intros omega tau H. eexists. exact (MomentMap.closed_map_is_moment_map omega tau H). Qed.

Theorem largest_singular_value : Largest_singular_value.
Proof. exact SpectralNorm.largest_singular_value. Qed.

Theorem constants : Constants.
Proof. exact FixedPoint01.constants. Qed.

Theorem fixed_point_0_1 : Fixed_point_0_1.
Proof. exact FixedPoint01.fixed_point_0_1. Qed.

Theorem theorem_1 : Theorem_1.
Proof. exact (Contraction.contraction_of_contracts _ _ _ _ theorem_1.proved eq_refl). Qed.

Theorem theorem_1_sharp : Theorem_1_sharp.
Proof. exact theorem_1_sharp.proved. Qed.

Theorem theorem_1_through_layers : Theorem_1_through_layers.
Proof. exact (Layers.through_layers _ _ _ _ theorem_1_sharp eq_refl). Qed.

Theorem lemma_12 : Lemma_12.
Proof. exact lemma_12.proved. Qed.

Theorem theorem_2 : Theorem_2.
Proof. exact theorem_2.proved. Qed.

Theorem theorem_3 : Theorem_3.
Proof. exact (conj theorem_3.proved theorem_3_second.proved). Qed.

Theorem backward_factor : Backward_factor.
Proof. exact FixedPoint01.backward_factor. Qed.

Theorem alpha_dropout : Alpha_dropout.
Proof. exact AlphaDropout.alpha_dropout. Qed.

Print Assumptions moment_maps_exist.
Print Assumptions largest_singular_value.
Print Assumptions constants.
Print Assumptions fixed_point_0_1.
Print Assumptions theorem_1.
Print Assumptions theorem_1_sharp.
Print Assumptions theorem_1_through_layers.
Print Assumptions lemma_12.
Print Assumptions theorem_2.
Print Assumptions theorem_3.
Print Assumptions backward_factor.
Print Assumptions alpha_dropout.
