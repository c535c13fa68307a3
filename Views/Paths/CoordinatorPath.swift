package import Domain

/// The pages of the coordinator's portal.
package enum CoordinatorPath: Sendable, Hashable {
    /// What is next and whose move it is: the portal's front page.
    case queue(PathQuery)
    /// Who should serve which of all open requests.
    case plan(PathQuery)
    case request(ID<Request>)
    /// The same page with more of the ranking.
    case requestRanking(ID<Request>, PathQuery)
    /// A place on the request's page.
    case requestSection(ID<Request>, RequestSection)
    /// One reference's card on the request's page.
    case requestEngagement(ID<Request>, ID<Engagement>)
    case requestAction(ID<Request>, RequestAction)
    /// A few references of the ranking side by side.
    case requestComparison(ID<Request>)
    case engagementAction(ID<Engagement>, EngagementAction)
    case engagementFeedback(ID<Engagement>, Feedback.Side)
    case linkStep(ID<GuestLink>, LinkStep)
    case references(PathQuery)
    case newReference(PathQuery)
    case reference(ID<Reference>)
    case referenceStep(ID<Reference>, ReferenceStep)
    case accounts(PathQuery)
    case newAccount
    case account(ID<Account>)
    case editAccount(ID<Account>)
    case accountSuggestions
    case industrySuggestions
    case people(PathQuery)
    case newPerson
    case person(ID<Person>)
    case personStep(ID<Person>, PersonStep)
    /// Files from the sales system and from spreadsheets.
    case imports(PathQuery)
    case importRun(ID<ImportRun>)
    case importStep(ID<ImportRun>, ImportStep)
    /// What imported words mean: sectors, products, countries.
    case importWords(PathQuery)
    case importWordStep(ImportWordStep)
    case tiers
    /// What is owed to whom.
    case benefits(PathQuery)
    case benefit(ID<BenefitGrant>)
    /// What they cost, and who gave much and got little.
    case benefitCost
    case benefitCostFile
    case benefitStep(ID<BenefitGrant>, BenefitStep)
    /// What the administrator left open in a tier.
    case tierEdit(ID<Tier>)
    /// Whom the rules propose for another tier.
    case tierMoves(PathQuery)
    case tierMoveStep(ID<Reference>, TierMoveStep)
    /// When references are proposed for the tier, and for the one beneath it.
    case tierRule(ID<Tier>)
    /// How the program does, and whom it lacks.
    case measures(PathQuery)
    case settings
    case settingsPart(SettingsPart)
    /// What the weights in the form would do, shown on the settings page and not saved.
    case weightsEffect
    /// The templates of the program's mails.
    case letterTemplates(PathQuery)
    case letterTemplate(LetterKind)
    /// Its words in the form with facts in them, shown on its page and not saved.
    case letterTemplatePreview(LetterKind)
    /// The mail as its reader's program draws it.
    case letterTemplateSheet(LetterKind)
    case letterTemplateReset(LetterKind)
    /// The mail of the program, sent and waiting.
    case mail(PathQuery)
    case letter(ID<Letter>)
    /// The letter as its reader's mail program draws it.
    case letterSheet(ID<Letter>)

    package var text: String {
        switch self {
        case .queue(let query): "/queue\(query.text)"
        case .plan(let query): "/plan\(query.text)"
        case .request(let id): "/requests/\(id)"
        case .requestRanking(let id, let query): "/requests/\(id)\(query.text)#ranking"
        case .requestSection(let id, let section): "/requests/\(id)#\(section.rawValue)"
        case .requestEngagement(let id, let engagement): "/requests/\(id)#engagement-\(engagement)"
        case .requestAction(let id, let action): "/requests/\(id)/\(action.rawValue)"
        case .requestComparison(let id): "/requests/\(id)/compare"
        case .engagementAction(let id, let action): "/engagements/\(id)/\(action.rawValue)"
        case .engagementFeedback(let id, let side): "/engagements/\(id)/feedback/\(side.rawValue)"
        case .linkStep(let id, let step): "/links/\(id)/\(step.rawValue)"
        case .references(let query): "/references\(query.text)"
        case .newReference(let query): "/references/new\(query.text)"
        case .reference(let id): "/references/\(id)"
        case .referenceStep(let id, let step): "/references/\(id)/\(step.rawValue)"
        case .accounts(let query): "/accounts\(query.text)"
        case .newAccount: "/accounts/new"
        case .account(let id): "/accounts/\(id)"
        case .editAccount(let id): "/accounts/\(id)/edit"
        case .accountSuggestions: "/accounts/suggestions"
        case .industrySuggestions: "/accounts/industry-suggestions"
        case .people(let query): "/people\(query.text)"
        case .newPerson: "/people/new"
        case .person(let id): "/people/\(id)"
        case .personStep(let id, let step): "/people/\(id)/\(step.rawValue)"
        case .imports(let query): "/import\(query.text)"
        case .importRun(let id): "/import/\(id)"
        case .importStep(let id, let step): "/import/\(id)/\(step.rawValue)"
        case .importWords(let query): "/import/values\(query.text)"
        case .importWordStep(let step): "/import/values/\(step.rawValue)"
        case .tiers: "/tiers"
        case .benefits(let query): "/benefits\(query.text)"
        case .benefitCost: "/benefits/cost"
        case .benefitCostFile: "/benefits/cost.csv"
        case .benefit(let id): "/benefits/\(id)"
        case .benefitStep(let id, let step): "/benefits/\(id)/\(step.rawValue)"
        case .tierEdit(let id): "/tiers/\(id)/edit"
        case .tierMoves(let query): "/tiers/moves\(query.text)"
        case .tierMoveStep(let id, let step): "/tiers/moves/\(id)/\(step.rawValue)"
        case .tierRule(let id): "/tiers/\(id)/rule"
        case .measures(let query): "/measures\(query.text)"
        case .settings: "/settings"
        case .settingsPart(let part): "/settings/\(part.rawValue)"
        case .weightsEffect: "/settings/weights/effect#effect"
        case .letterTemplates(let query): "/settings/mails\(query.text)"
        case .letterTemplate(let kind): "/settings/mails/\(kind.rawValue)"
        case .letterTemplateSheet(let kind): "/settings/mails/\(kind.rawValue)/sheet"
        case .letterTemplatePreview(let kind): "/settings/mails/\(kind.rawValue)/preview#preview"
        case .letterTemplateReset(let kind): "/settings/mails/\(kind.rawValue)/reset"
        case .mail(let query): "/mail\(query.text)"
        case .letter(let id): "/mail/\(id)"
        case .letterSheet(let id): "/mail/\(id)/sheet"
        }
    }
}
