package import Domain

/// The catalogue of tier templates.
package struct TierCatalogue: Sendable {
    /// One template at its newest version.
    package struct Line: Sendable {
        let name: String
        let path: Path
        let version: String
        let tiers: String
        let followers: String
        let behind: StatusBadge?
        let changed: String

        package init(
            _ version: TierTemplateVersion, followers: Int, behind: Int, changedBy: String, changed: String
        ) {
            name = version.template.name
            path = .admin(.tierTemplate(number: version.template.id.number, .none))
            self.version = "\(version.number)"
            tiers = version.tiers.map { "\($0.name) \($0.limits.quarter)/\($0.limits.year)" }.joined(
                separator: ", ")
            self.followers = followers == 1 ? "1 tenant" : "\(followers) tenants"
            self.behind = behind > 0 ? StatusBadge("\(behind) behind", tone: .warn) : nil
            self.changed = "\(changed), \(changedBy)"
        }
    }

    let frame: Frame
    let lines: [Line]
    let models: [FieldChoice]
    let name: String
    let model: String
    let errors: FieldErrors

    /// - Parameters:
    ///   - models: the templates that a new one can begin like.
    ///   - name: what was typed for a new one.
    package init(
        frame: Frame, lines: [Line], models: [FieldChoice], name: String = "", model: String = "",
        errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.lines = lines
        self.models = models
        self.name = name
        self.model = model
        self.errors = errors
    }
}
