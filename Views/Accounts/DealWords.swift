package import Domain

extension Opportunity {
    /// What a deal is called in a list: the prospect, or the sales system's key where it names none.
    package var title: String {
        if !prospectName.isEmpty { return prospectName }
        return externalKey.map { "Deal \($0)" } ?? "Deal without a name"
    }

    /// The rest of what tells it apart: product, stage and value.
    package var detail: String {
        ([productName, stage.title, value?.spelled ?? "", externalKey ?? ""]).filter { !$0.isEmpty }
            .joined(separator: " · ")
    }
}

extension StatusBadge {
    package init(deal stage: Opportunity.Stage) {
        switch stage {
        case .prospecting: self.init(stage.title)
        case .engaging: self.init(stage.title, tone: .accent)
        case .won: self.init(stage.title, tone: .good)
        case .lost: self.init(stage.title)
        }
    }
}
