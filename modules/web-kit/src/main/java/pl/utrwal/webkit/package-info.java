/**
 * What every page shares.
 *
 * <h2>A page</h2> A template at {@code templates/<module>/} hands its title and its main
 * part to the layout and holds nothing else:
 *
 * <pre>{@code
 * <html xmlns:th="http://www.thymeleaf.org" th:replace=
"~{webkit/layout :: page(#{accounts.title}, ~{::main})}">
 * <body>
 * <main>
 *   <header class="page-head">
 *     <nav class="crumbs" th:aria-label="#{webkit.crumbs}"><ol><li>…</li></ol></nav>
 *     <h1 th:text="#{accounts.title}"></h1>
 *     <p class="meta">…</p>
 *     <nav class="tabs" th:aria-label="#{webkit.views}"><ul><li><a th:href=
"…" aria-current="page">…</a></li></ul></nav>
 *   </header>
 *   <div class="content">…</div>
 * </main>
 * </body>
 * </html>
 * }</pre>
 *
 * <h2>A form</h2> Inside {@code <form class="form" th:object="${form}" …>}, one line per
 * field; the messages behind the keys stand in the module's own bundle, and a hint may be
 * {@code null}:
 *
 * <pre>{@code
 * <th:block th:replace="~{webkit/form :: errors}"/>
 * <th:block th:replace=
"~{webkit/form :: input('login', 'text', #{accounts.login}, #{accounts.login.hint}, 'username')}"/>
 * <th:block th:replace="~{webkit/form :: textarea('reason', #{…}, null)}"/>
 * <th:block th:replace="~{webkit/form :: select('role', #{…}, null, ${roles})}"/>
 * }</pre>
 *
 * <h2>Texts</h2> {@code messages/<module>_pl.properties} and {@code _en.properties} in
 * UTF-8, found without being listed, in ICU message format: {@code {0, plural, one {#
 * działanie} few {# działania} other {# działań}}}. Templates hold no text of their own.
 *
 * <h2>Assets</h2> Under {@code static/assets/<module>/}, linked with <code>@{…}</code>
 * only: the address then carries a hash of the content and is kept by browsers for a
 * year. Scripts are modules of one file each: an {@code import} would bypass the hash.
 * What {@code app.js} offers them stands at its top. No inline script, no inline style,
 * no {@code hx-on}: the content policy refuses them.
 *
 * <h2>Errors</h2> {@link pl.utrwal.kernel.rule.RuleBroken} becomes 422,
 * {@link pl.utrwal.kernel.rule.Conflict} 409, {@link pl.utrwal.kernel.rule.Unknown} 404,
 * a {@link Refusal} the status that it names, explained by {@code refusal.<code>};
 * anything unforeseen 500: a page, an alert for htmx, problem+json under {@code /api/}. A
 * {@code RuleBroken} is explained by the message {@code rule.<code>}.
 */
package pl.utrwal.webkit;
