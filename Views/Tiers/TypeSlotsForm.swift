package import Domain

/// How many slots of a reference's limits an engagement of each type takes: a part of the program's settings.
package struct TypeSlotsForm: Sendable {
    let action: Path
    let version: HiddenField
    let values: FieldValues
    let errors: FieldErrors

    package init(action: Path, edition: Edition, values: FieldValues, errors: FieldErrors) {
        self.action = action
        version = HiddenField("version", edition.text)
        self.values = values
        self.errors = errors
    }

    package static func field(_ type: EngagementType) -> String { "slots-\(type.rawValue)" }

    var fields: [TextField] {
        EngagementType.allCases.map { type in
            let name = Self.field(type)
            return TextField(
                type.title.capitalizedFirst, name: name, value: values[name], error: errors[name],
                isRequired: true, kind: .number, maxLength: 2)
        }
    }

    var range: String { "\(TypeSlots.range.lowerBound) to \(TypeSlots.range.upperBound)" }
}
