package import Domain

/// A draft as it would be submitted, for its AE to check.
package struct RequestCheck: Sendable {
    let frame: Frame
    let tenant: Slug
    let request: Request
    let deal: Opportunity
    let facts: WishFacts
    /// Why it was not submitted, where that was tried.
    let refusal: String?

    package init(
        frame: Frame, tenant: Slug, request: Request, deal: Opportunity, refusal: String? = nil
    ) {
        self.frame = frame
        self.tenant = tenant
        self.request = request
        self.deal = deal
        self.refusal = refusal
        facts = WishFacts(request.wish)
    }

    var crumbs: [Breadcrumb] {
        [Breadcrumb("Requests", .ae(tenant, .requests(["show": "drafts"])))]
    }

    var submit: ButtonForm {
        ButtonForm(
            "Submit", action: .ae(tenant, .filing(request.id)), tone: .accent,
            fields: [HiddenField("version", "\(request.version)")])
    }

    var change: ActionLink { ActionLink("Change", .ae(tenant, .editRequest(request.id))) }
    var discard: ActionLink { ActionLink("Delete", .ae(tenant, .discard(request.id)), tone: .quiet) }

    /// What a coordinator will miss, so that the AE can add it now.
    var missing: String? {
        let wish = request.wish
        let gaps = [
            wish.prospect.industry == nil ? "the industry" : nil, wish.useCases.isEmpty ? "a use case" : nil,
            wish.prospect.headcount == nil ? "the size" : nil,
            wish.wantsToLearn.isEmpty ? "what the prospect wants to learn" : nil,
        ].compactMap(\.self)
        guard let last = gaps.last else { return nil }
        let list = gaps.count == 1 ? last : gaps.dropLast().joined(separator: ", ") + " and " + last
        return "Without \(list), the match will be a guess. You can submit all the same."
    }

    var dealFacts: FactList {
        FactList([
            Fact("Deal", deal.title, note: deal.externalKey), Fact("Stage", deal.stage.title),
            Fact("Value", deal.value?.spelled ?? ""),
        ])
    }
}
