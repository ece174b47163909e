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
 *   <header th:replace=
"~{webkit/head :: head(#{accounts.new}, ~{:: crumb}, ~{:: meta}, null)}">
 *     <li th:ref="crumb"><a th:href="@{/accounts}" th:text="#{accounts.title}"></a></li>
 *     <p class="meta" th:ref="meta" th:text="#{…}"></p>
 *   </header>
 *   <div class="content">…</div>
 * </main>
 * </body>
 * </html>
 * }</pre>
 *
 * A page with others beside it gives {@code ~{webkit/head :: tabs(#{webkit.views}, ~{::
 * tab})}} in place of the last {@code null}. Small things that stand on many pages are
 * fragments of {@code webkit/parts}.
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
 * year. {@code <module>.css} is linked by the layout, after the kit's own style sheets;
 * each of its rules stands in one of the layers that {@code tokens.css} names. Scripts
 * are small modules; one imports another by {@code from './other.js'}, on a line of its
 * own. What {@code app.js} offers pages stands at its top. No inline script, no inline
 * style, no {@code hx-on}: the content policy refuses them.
 *
 * <h2>Errors</h2> {@link pl.utrwal.kernel.rule.RuleBroken} becomes 422,
 * {@link pl.utrwal.kernel.rule.Conflict} 409, {@link pl.utrwal.kernel.rule.Unknown} 404,
 * a {@link Refusal} the status that it names, explained by {@code refusal.<code>};
 * anything unforeseen 500: a page, an alert for htmx, problem+json under {@code /api/}. A
 * {@code RuleBroken} is explained by the message {@code rule.<code>}.
 */
package pl.utrwal.webkit;
