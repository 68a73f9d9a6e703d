/** What is computed about action plans when somebody looks: dates, slips and forecasts. */
@NullMarked
package dev.headroom.actionplan.outlook;

import org.jspecify.annotations.NullMarked;
