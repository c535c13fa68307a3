/// The corrections that a reference proposed to their profile, to be answered in one sitting and one mail.
struct CorrectionsSection: Sendable {
    let action: Path
    let firstName: String
    let proposals: [CorrectionLine]
}
