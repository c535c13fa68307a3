/// The form in which an administrator says what is to be different in a tier of the chosen tenants.
package struct TierEditForm: Sendable {
    /// A benefit that the tier has in some of the chosen tenants.
    package struct Known: Sendable {
        let title: String
        let detail: String

        /// - Parameter figures: what the title may not say; `count` of the chosen tenants have the benefit.
        package init(title: String, figures: String, count: Int, of tenants: Int) {
            self.title = title
            detail = count == tenants ? figures : "\(figures), in \(count) of \(tenants)"
        }
    }

    /// What was typed, kept when something in it is wrong.
    package struct Entry: Sendable {
        package var quarter = ""
        package var year = ""
        package var removing: Set<String> = []
        package var slots: [BenefitSlot] = (1...3).map { BenefitSlot(number: $0) }

        package init() {}
    }

    let frame: Frame
    let tierName: String
    /// Whom it is for: "Acme Hardware and Medisoft", "40 tenants".
    let tenants: String
    /// "4 a quarter in 38 tenants, 5 in 2".
    let quarterNow: String
    let yearNow: String
    let known: [Known]
    /// Carried along: the tenants chosen or the filter they match, and the form's own key.
    let kept: [HiddenField]
    let entry: Entry
    let errors: FieldErrors

    package init(
        frame: Frame, tierName: String, tenants: String, quarterNow: String, yearNow: String, known: [Known],
        kept: [HiddenField], entry: Entry = Entry(), errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tierName = tierName
        self.tenants = tenants
        self.quarterNow = quarterNow
        self.yearNow = yearNow
        self.known = known
        self.kept = kept
        self.entry = entry
        self.errors = errors
    }

    var removable: [FieldChoice] { known.map { FieldChoice($0.title, $0.title, hint: $0.detail) } }
    var replaceable: [FieldChoice] { known.map { FieldChoice($0.title, "In the place of “\($0.title)”") } }
}
