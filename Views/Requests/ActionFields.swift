/// The inside of an action's form.
struct ActionFields: Sendable {
    let form: ActionForm
}
