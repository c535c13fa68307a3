import Domain
import Views

/// The paths of those who run programs, and of those who run the server.
extension WrittenPaths {
    static let coordinator: [CoordinatorPath] =
        [
            .queue(.none), .plan(.none), .measures(.none), .request(ID(1)), .requestRanking(ID(1), .none),
            .requestSection(ID(1), .mail), .requestComparison(ID(1)), .requestEngagement(ID(1), ID(1)),
            .weightsEffect, .letterSheet(ID(1)),
            .references(.none), .newReference(.none), .reference(ID(1)), .accounts(.none), .newAccount,
            .account(ID(1)), .editAccount(ID(1)), .accountSuggestions, .industrySuggestions, .people(.none),
            .newPerson, .person(ID(1)), .imports(.none), .importRun(ID(1)), .importWords(.none), .tiers,
            .benefits(.none), .benefitCost, .benefitCostFile, .benefit(ID(1)), .benefitStep(ID(1), .delivery),
            .benefitStep(ID(1), .reversal), .tierEdit(ID(1)), .tierMoves(.none), .tierRule(ID(1)),
            .settings, .letterTemplates(.none), .letterTemplate(.ask), .letterTemplatePreview(.ask),
            .letterTemplateSheet(.ask),
            .letterTemplateReset(.ask), .mail(.none), .letter(ID(1)), .importStep(ID(1), .mapping),
            .importStep(ID(1), .take),
            .importStep(ID(1), .discard), .importStep(ID(1), .problems), .importWordStep(.sector),
            .importWordStep(.country), .importWordStep(.product), .importWordStep(.removeSector),
            .importWordStep(.splitProduct),
        ]
        + RequestAction.allCases.map { .requestAction(ID(1), $0) }
        + EngagementAction.allCases.map { .engagementAction(ID(1), $0) }
        + Feedback.Side.allCases.map { .engagementFeedback(ID(1), $0) }
        + ReferenceStep.allCases.map { .referenceStep(ID(1), $0) }
        + TierMoveStep.allCases.map { .tierMoveStep(ID(1), $0) }
        + LinkStep.allCases.map { .linkStep(ID(1), $0) }
        + PersonStep.allCases.map { .personStep(ID(1), $0) }
        + SettingsPart.allCases.map { .settingsPart($0) }

    static func methods(of path: CoordinatorPath) -> Set<String> {
        switch path {
        case .queue, .request, .requestRanking, .requestSection, .requestEngagement, .letterSheet,
            .requestComparison,
            .references, .reference, .accounts, .account,
            .accountSuggestions, .industrySuggestions, .people, .person, .importRun, .importWords, .tiers,
            .measures, .tierMoves, .benefits, .benefit, .benefitCost, .benefitCostFile,
            .settings, .letterTemplates, .mail, .letter:
            get
        case .letterTemplate, .plan, .tierRule, .newReference, .newAccount, .editAccount, .newPerson,
            .imports, .tierEdit:
            form
        case .requestAction, .engagementAction, .engagementFeedback, .linkStep, .personStep, .settingsPart,
            .weightsEffect, .importWordStep, .letterTemplatePreview, .letterTemplateSheet,
            .letterTemplateReset, .benefitStep, .tierMoveStep:
            post
        case .referenceStep(_, .edit): form
        case .referenceStep: post
        case .importStep(_, .problems): get
        case .importStep: post
        }
    }

    static let admin: [AdminPath] =
        AccountStep.allCases.map { .accountStep($0) }
        + AdministratorStep.allCases.map { .administratorStep(number: 1, $0) }
        + TenantPersonStep.allCases.map { .tenantPersonStep(tenant, ID(1), $0) } + [
            .health, .lookAtHealth, .signIn, .signOut, .code, .secondFactor, .account,
            .endAccountSession("x"), .tenants(.none), .refreshTenants, .newTenant, .tenant(tenant),
            .suspend(tenant), .resume(tenant), .coordinators(tenant), .invitation(tenant, ID(1)),
            .renameTenant(tenant), .deleteTenant(tenant), .keepTenant(tenant), .tenantExport(tenant),
            .tenantExportFile(tenant), .importTenant, .tenantPeople(tenant, .none),
            .newTenantPerson(tenant), .tenantPerson(tenant, ID(1)),
            .tenantTier(tenant, position: 1, .none), .tierCatalogue, .tierTemplate(number: 1, .none),
            .openTierTemplate(number: 1),
            .restoreTierTemplate(number: 1), .publishTierTemplate(number: 1),
            .templateTier(number: 1, place: 1),
            .removeTemplateTier(number: 1, place: 1), .tenantTemplate(tenant),
            .tiers(.none), .tierFile(.none), .administrationFile(.none), .refreshTiers, .tierEdit(.none),
            .tierPlans(.none), .tierPlan(number: 1, .none), .lookAgain(number: 1),
            .applyTierPlan(number: 1), .stopTierPlan(number: 1), .rollBackTierPlan(number: 1),
            .administration(.none), .administrators, .administrator(number: 1),
        ]

    static func methods(of path: AdminPath) -> Set<String> {
        switch path {
        case .signIn, .code, .secondFactor, .newTenant, .administrators, .tierPlans, .newTenantPerson,
            .tierCatalogue, .templateTier,
            .deleteTenant, .importTenant, .tenantExport:
            form
        case .account, .health, .administrator, .tenants, .tenant, .tiers, .tierFile, .tierEdit, .tierPlan,
            .tenantTier, .tierTemplate,
            .administration, .administrationFile, .tenantPeople, .tenantPerson:
            get
        case .lookAtHealth, .signOut, .accountStep, .endAccountSession, .refreshTenants, .suspend, .resume,
            .openTierTemplate, .restoreTierTemplate, .publishTierTemplate, .removeTemplateTier,
            .tenantTemplate,
            .coordinators, .invitation, .refreshTiers, .lookAgain, .applyTierPlan, .stopTierPlan,
            .rollBackTierPlan, .administratorStep, .renameTenant, .tenantPersonStep, .keepTenant,
            .tenantExportFile:
            post
        }
    }
}
