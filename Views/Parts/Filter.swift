/// One choice by which a list is narrowed; the first line narrows nothing.
package struct Filter: Sendable {
    package var label: String
    package var name: String
    package var value: String
    package var everything: String
    package var choices: [FieldChoice]

    package init(
        _ label: String, name: String, value: String = "", everything: String = "All", choices: [FieldChoice]
    ) {
        self.label = label
        self.name = name
        self.value = value
        self.everything = everything
        self.choices = choices
    }
}
