/// A single box to tick: a yes or no.
package struct Checkbox: Sendable {
    let caption: Caption
    let isOn: Bool

    package init(
        _ label: String, name: String, isOn: Bool = false, hint: String? = nil, error: String? = nil
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: true)
        self.isOn = isOn
    }
}
