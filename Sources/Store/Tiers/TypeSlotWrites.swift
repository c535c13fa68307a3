import Domain
import GRDB

extension TenantTransaction {
    func set(_ slots: TypeSlots) throws {
        for type in EngagementType.allCases {
            try database.change(
                """
                INSERT INTO type_slots (engagement_type, slots)
                VALUES (\(type.rawValue), \(slots[type]))
                ON CONFLICT (engagement_type) DO UPDATE SET slots = excluded.slots
                """)
        }
    }
}
