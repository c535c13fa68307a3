import Domain
import Views

extension FormReader {
    /// The slots of every type of engagement, each in a field.
    mutating func typeSlots() -> TypeSlots {
        var counts: [EngagementType: Int] = [:]
        for type in EngagementType.allCases {
            counts[type] = integer(TypeSlotsForm.field(type), in: TypeSlots.range)
        }
        return TypeSlots(counts)
    }
}
