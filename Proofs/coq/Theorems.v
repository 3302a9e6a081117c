(** Each statement of [Statements.v], proved. What the proofs assume, [make] asks and prints. The certificates are
    the program's own (Proofs/certificates). *)
Require Import Reals.
From SelfNormalization Require Import Statements.
From SelfNormalization Require MomentMap SpectralNorm FixedPoint01 AlphaDropout Contraction Layers.
From SelfNormalization Require Corollaries Supremum PointwiseBounds FixedPointBounds FiniteWidth.
From SelfNormalization Require IndependentNormals Certificate.
From SelfNormalization.Certificates Require theorem_1 theorem_1_sharp lemma_12 theorem_2 theorem_3 theorem_3_second.

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

Theorem theorem_1_printed : Theorem_1_printed.
Proof. exact (Corollaries.theorem_1_printed theorem_1_sharp). Qed.

Theorem factor_sharp : Factor_sharp.
Proof. exact Corollaries.factor_sharp. Qed.

Theorem supremum_of_norm : Supremum_of_norm.
Proof. exact Supremum.supremum_of_norm. Qed.

Theorem corollary_14 : Corollary_14.
Proof. exact (Corollaries.corollary_14 theorem_1_sharp). Qed.

Theorem lemma_12_contraction : Lemma_12_contraction.
Proof. exact (Corollaries.lemma_12_contraction lemma_12). Qed.

Theorem theorem_2_fixed_points : Theorem_2_fixed_points.
Proof. exact FixedPointBounds.theorem_2_fixed_points. Qed.

Theorem theorem_2_through_layers : Theorem_2_through_layers.
Proof. exact FixedPointBounds.theorem_2_through_layers. Qed.

Theorem theorem_3_fixed_points : Theorem_3_fixed_points.
Proof. exact FixedPointBounds.theorem_3_fixed_points. Qed.

Theorem theorem_3_appendix : Theorem_3_appendix.
Proof. exact (Corollaries.theorem_3_appendix theorem_3). Qed.

Theorem theorem_16 : Theorem_16.
Proof. exact PointwiseBounds.theorem_16. Qed.

Theorem lemma_42 : Lemma_42.
Proof. exact PointwiseBounds.lemma_42. Qed.

Theorem lemma_43 : Lemma_43.
Proof. exact PointwiseBounds.lemma_43. Qed.

Theorem jacobian_at_0_1 : Jacobian_at_0_1.
Proof. exact Corollaries.jacobian_at_0_1. Qed.

Theorem domains_have_points : Domains_have_points.
Proof. exact Corollaries.domains_have_points. Qed.

Theorem backward_factor : Backward_factor.
Proof. exact FixedPoint01.backward_factor. Qed.

Theorem alpha_dropout : Alpha_dropout.
Proof. exact AlphaDropout.alpha_dropout. Qed.

Theorem alpha_dropout_affine : Alpha_dropout_affine.
Proof. exact AlphaDropout.alpha_dropout_affine. Qed.

Theorem alpha_dropout_instance : Alpha_dropout_instance.
Proof. exact AlphaDropout.alpha_dropout_instance. Qed.

Theorem mean_square_stays : Mean_square_stays.
Proof. exact FiniteWidth.mean_square_stays. Qed.

Theorem mean_squares_stay : Mean_squares_stay.
Proof. exact FiniteWidth.mean_squares_stay. Qed.

Theorem independent_normals_exist : Independent_normals_exist.
Proof. exact IndependentNormals.independent_normals_exist. Qed.

(** What snn-check-verified decides is true, and said of a domain with points. *)
Definition check_correct := Certificate.check_correct.
Definition check_about_something := Certificate.check_about_something.
