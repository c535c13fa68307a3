/// Every change of a tenant's schema, oldest first.
enum TenantMigrations {
    static let all: [Migration] = [
        tenant0001People, tenant0002Accounts, tenant0003References, tenant0004Requests, tenant0005Messages,
        tenant0007Matching, tenant0007PoolChanges, tenant0008TypeSlots, tenant0011Clocks,
        tenant0012Deliveries, tenant0013LetterTemplates, tenant0014GuestLinks, tenant0014DealNews,
        tenant0015Calls, tenant0016CalendarFeeds, tenant0017Profiles, tenant0018OwnTime,
        tenant0019ConflictWords, tenant0025Consents, tenant0026Erasure, tenant0020Benefits,
        tenant0021Donations, tenant0023TierPlansDone, tenant0027TierRules,
        tenant0028NewsQuestions, tenant0029QueueIndexes,
    ]
}
