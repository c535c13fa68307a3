/// What each kind of row says, as it is kept for the next import; only of `fields`, which the file has columns for.

extension AccountRow {
    package func facts(of fields: Set<ImportField>) -> ImportedFacts {
        ImportedFacts(
            [
                .sector: sector ?? "", .founded: yearEstablished.map(String.init) ?? "",
                .revenue: revenue.map { String($0.minor) } ?? "",
                .employees: employees.map(String.init) ?? "",
                .country: country ?? "", .parent: parentName ?? "",
            ].filter { fields.contains($0.key) })
    }
}

extension OpportunityRow {
    package func facts(of fields: Set<ImportField>) -> ImportedFacts {
        ImportedFacts(
            [
                .agent: agentName ?? "", .product: productName ?? "", .account: accountName ?? "",
                .stage: stage.rawValue, .engaged: engagedOn?.iso ?? "", .closed: closedOn?.iso ?? "",
                .value: value.map { String($0.minor) } ?? "",
            ].filter { fields.contains($0.key) })
    }
}

extension AgentRow {
    package func facts(of fields: Set<ImportField>) -> ImportedFacts {
        ImportedFacts(
            [.manager: manager ?? "", .office: office ?? ""].filter { fields.contains($0.key) })
    }
}

extension ProductRow {
    package func facts(of fields: Set<ImportField>) -> ImportedFacts {
        ImportedFacts(
            [.series: series ?? "", .price: listPrice.map { String($0.minor) } ?? ""]
                .filter { fields.contains($0.key) })
    }
}

extension ReferenceRow {
    /// Past engagements are not among them: each is its own fact, taken once.
    package func facts(of fields: Set<ImportField>) -> ImportedFacts {
        ImportedFacts(
            [
                .name: name, .account: accountName, .tier: tierName ?? "",
                .types: engagementTypes.map(\.rawValue).joined(separator: "; "), .title: title ?? "",
                .phone: phone ?? "", .seniority: seniority?.rawValue ?? "", .function: function ?? "",
                .language: language ?? "", .useCases: useCases.joined(separator: "; "),
                .competitors: competitors.joined(separator: "; "),
            ].filter { fields.contains($0.key) || ($0.key == .seniority && fields.contains(.title)) })
    }
}
